package dev.ringside.claim;

import dev.ringside.results.Interval;
import java.math.BigDecimal;
import java.math.MathContext;

/** Where a ratio has to be for its claim to hold: all of its 95 % interval within holds, all of it outside does not. */
public record Range(double low, double high) {

    static Range atLeast(double low) {
        return new Range(low, Double.POSITIVE_INFINITY);
    }

    static Range atMost(double high) {
        return new Range(0, high);
    }

    /** Undecided is {@link State#CANNOT_BE_MEASURED}: no claim is marked by an estimate alone. */
    State judge(Interval measured) {
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
            return number(low) + " or more";
        }
        return low == 0 ? number(high) + " or less" : number(low) + " to " + number(high);
    }

    /** Three digits, and never an exponent. */
    static String number(double value) {
        return Double.isInfinite(value) || Double.isNaN(value)
                ? Double.toString(value)
                : new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
