package dev.ringside.claim;

import dev.ringside.analysis.Units;
import dev.ringside.results.Interval;

/** Where a ratio has to be for its claim to hold: all of its 95 % interval within holds, all of it outside does not. */
public record Range(double low, double high) {

    static Range atLeast(double low) {
        return new Range(low, Double.POSITIVE_INFINITY);
    }

    static Range atMost(double high) {
        return new Range(0, high);
    }

    /** Of what is counted, none at all: one sighting is enough against it, whatever an interval of means says. */
    static Range none() {
        return new Range(0, 0);
    }

    /** Within a factor of two of a figure that people give in round numbers. */
    static Range around(double claimed) {
        return new Range(claimed / 2, claimed * 2);
    }

    /** Undecided is {@link State#CANNOT_BE_MEASURED}: no claim is marked by an estimate alone. */
    State judge(Interval measured) {
        if (high == 0 && measured.mean() > 0) {
            return State.DOES_NOT_HOLD;
        }
        if (!measured.isKnown()) {
            return State.CANNOT_BE_MEASURED;
        }
        if (measured.low() >= low && measured.high() <= high) {
            return State.HOLDS;
        }
        return measured.low() > high || measured.high() < low ? State.DOES_NOT_HOLD : State.CANNOT_BE_MEASURED;
    }

    /** {@code 3 or more}, {@code 1.1 to 1.15}. */
    String words() {
        if (high == Double.POSITIVE_INFINITY) {
            return Units.plain(low) + " or more";
        }
        if (low == high) {
            return high == 0 ? "none" : Units.plain(low);
        }
        return low == 0 ? Units.plain(high) + " or less" : Units.plain(low) + " to " + Units.plain(high);
    }
}
