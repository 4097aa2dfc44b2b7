package dev.ringside.simulate;

import java.util.Locale;
import org.apache.commons.math3.distribution.BetaDistribution;

/** How often something happened of how many times, and Clopper and Pearson's 95 % interval of its chance. */
final class Rate {
    private static final double TAIL = 0.025;
    private static final double PERCENT = 100;

    private long count;
    private long of;

    void add(boolean happened) {
        add(happened ? 1 : 0, 1);
    }

    void add(long count, long of) {
        this.count += count;
        this.of += of;
    }

    /** This and another one together. */
    Rate and(Rate other) {
        Rate both = new Rate();
        both.add(count + other.count, of + other.of);
        return both;
    }

    double share() {
        return (double) count / of;
    }

    long of() {
        return of;
    }

    long count() {
        return count;
    }

    double low() {
        return count == 0 ? 0 : new BetaDistribution(null, count, of - count + 1).inverseCumulativeProbability(TAIL);
    }

    /** Rule of three for what never happened: three out of as many. */
    double high() {
        if (count == 0) {
            return 3.0 / of;
        }
        return count == of
                ? 1
                : new BetaDistribution(null, count + 1, of - count).inverseCumulativeProbability(1 - TAIL);
    }

    /** As in {@code 0.30 % (0.11-0.65)}. */
    String text() {
        return of == 0
                ? "-"
                : String.format(
                        Locale.ROOT, "%.2f %% (%.2f-%.2f)", PERCENT * share(), PERCENT * low(), PERCENT * high());
    }

    String brief() {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", PERCENT * share());
    }
}
