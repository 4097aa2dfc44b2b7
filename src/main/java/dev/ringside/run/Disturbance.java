package dev.ringside.run;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.HostSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * The rule, fixed before anything is measured, by which a fork is marked as one that ran on a disturbed host. It keeps its place and its
 * figures. It looks at the host alone and never at what was measured: a figure must not choose which figures count.
 */
enum Disturbance {
    /** Of the time in which processors had work. Intervals of 3 % are what a run is after: 2 % missing is of that size. */
    STEAL("steal", 0.02) {
        @Override
        double value(HostSample host) {
            return host.busy() == 0 ? 0 : host.steal() / host.busy();
        }

        /** The kernel counts steal exactly and shows whole ticks, so that each processor may be off by one. */
        @Override
        boolean holds(HostSample host, List<HostSample> earlier) {
            return value(host) >= threshold() && host.steal() * host.ticks() > host.processors();
        }
    },

    /** A tenth of one processor where there are two: a quiet system stays below, a compiler or a nightly job does not. */
    OTHERS("others", 0.05) {
        /** Below nothing is the error of counting. */
        @Override
        double value(HostSample host) {
            return Math.max(0, host.others());
        }

        @Override
        boolean holds(HostSample host, List<HostSample> earlier) {
            double error = host.sampled() ? OthersTime.error(host.ticks()) : ROUNDING;
            return host.others() >= threshold() && host.others() * host.ticks() > error;
        }
    },

    /** Below the median of the forks before it. A step of a processor's clock is 3 %; a tenth is heat, or a boost that was lost. */
    FREQUENCY("frequency", 0.10) {
        @Override
        double value(HostSample host) {
            return host.mhz() == null ? Double.NaN : host.mhz();
        }

        @Override
        boolean holds(HostSample host, List<HostSample> earlier) {
            double[] known = earlier.stream()
                    .map(HostSample::mhz)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            return known.length >= ENOUGH && value(host) < (1 - threshold()) * new Median().evaluate(known);
        }

        @Override
        String text(HostSample host) {
            return String.format(Locale.ROOT, "%s %.0f MHz", word(), value(host));
        }

        @Override
        boolean isWorse(double one, double other) {
            return one < other;
        }
    },

    /** The control group's quota was used up: for the rest of a period, mostly of 100 ms, no thread ran. */
    QUOTA("quota", 1) {
        @Override
        double value(HostSample host) {
            return host.throttled();
        }

        @Override
        String text(HostSample host) {
            return word() + " " + host.throttled() + " times";
        }
    },

    /** Somebody was killed for want of memory: ours or not, the host had none to give. */
    OOM_KILL("oom-kill", 1) {
        @Override
        double value(HostSample host) {
            return host.oomKills();
        }

        @Override
        String text(HostSample host) {
            return word() + " " + host.oomKills();
        }
    },

    /** A mebibyte to swap or from it. Less may be one page of somebody who wakes up; more is a host that is short of memory. */
    SWAP("swap", 256) {
        @Override
        double value(HostSample host) {
            return host.swappedPages();
        }

        @Override
        String text(HostSample host) {
            return word() + " " + host.swappedPages() + " pages";
        }
    };

    /** Ticks: each process that ran is shown its four times cut to whole ones. A dozen that run now and then are off by less. */
    private static final double ROUNDING = 5;

    /** Forks before which a median of frequencies says nothing. */
    private static final int ENOUGH = 5;

    private static final double PERCENT = 100;

    private final String word;
    private final double threshold;

    Disturbance(String word, double threshold) {
        this.word = word;
        this.threshold = threshold;
    }

    String word() {
        return word;
    }

    double threshold() {
        return threshold;
    }

    abstract double value(HostSample host);

    boolean holds(HostSample host, List<HostSample> earlier) {
        return value(host) >= threshold;
    }

    /** {@code steal 4.1 %}. */
    String text(HostSample host) {
        return String.format(Locale.ROOT, "%s %.1f %%", word, PERCENT * value(host));
    }

    boolean isWorse(double one, double other) {
        return one > other;
    }

    private String mark() {
        return ForkRecord.DISTURBED + ": " + word + " ";
    }

    /** The marks of a fork on {@code host}; {@code earlier} is what the host did in the forks before it. */
    static List<String> marks(HostSample host, List<HostSample> earlier) {
        return Arrays.stream(values())
                .filter(reason -> reason.holds(host, earlier))
                .map(reason -> ForkRecord.DISTURBED + ": " + reason.text(host))
                .toList();
    }

    /** What a reader of a cell has to know: {@code disturbed: 2 of 3 forks (steal 4.1 %)}, of each reason the worst. */
    static Optional<String> of(List<ForkRecord> forks) {
        long disturbed = forks.stream().filter(ForkRecord::isDisturbed).count();
        if (disturbed == 0) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        for (Disturbance reason : values()) {
            reason.worst(forks).ifPresent(host -> reasons.add(reason.text(host)));
        }
        return Optional.of(ForkRecord.DISTURBED + ": " + disturbed + " of " + forks.size()
                + (forks.size() == 1 ? " fork (" : " forks (") + String.join(", ", reasons) + ")");
    }

    private Optional<HostSample> worst(List<ForkRecord> forks) {
        return forks.stream()
                .filter(fork -> fork.host() != null && fork.isDisturbed())
                .filter(fork -> fork.marks().stream().anyMatch(found -> found.startsWith(mark())))
                .map(ForkRecord::host)
                .reduce((one, other) -> isWorse(value(other), value(one)) ? other : one);
    }
}
