package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.Optional;

/**
 * A rule about one ratio.
 *
 * @param what of what to what, as {@code time without huge pages / with}
 * @param missing which cells have to be measured for it
 */
record Ratio(String what, Range range, String missing, Measuring measuring) implements Rule {

    /** Finds the ratio in a run; empty where it was not measured. */
    interface Measuring {
        Optional<Interval> measure(Cells cells);
    }

    @Override
    public Ruling judge(Claim claim, Cells cells, Run run) {
        Optional<Interval> measured = measuring.measure(cells);
        if (measured.isEmpty()) {
            return new Ruling(
                    claim, State.CANNOT_BE_MEASURED, measured, Optional.of(range), "not in this run: " + missing);
        }
        State state = range.judge(measured.get());
        String words = what + ": " + words(measured.get()) + "; to hold it is " + range.words();
        if (state == State.CANNOT_BE_MEASURED) {
            words += measured.get().isKnown()
                    ? "; not known well enough, more rounds would tell"
                    : "; one fork has no interval, more rounds would tell";
        }
        return new Ruling(claim, state, measured, Optional.of(range), words);
    }

    static String words(Interval ratio) {
        return Units.plain(ratio.mean())
                + (ratio.isKnown() ? " [" + Units.plain(ratio.low()) + ", " + Units.plain(ratio.high()) + "]" : "");
    }
}
