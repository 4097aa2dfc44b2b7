package dev.ringside.diff;

import java.util.Set;

/** Which way a score is better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** Neither mode nor unit says it, or they contradict each other: such a row has a ratio and no verdict. */
    UNKNOWN;

    private static final Set<String> TIMES = Set.of("ns", "us", "µs", "ms", "s", "sec", "min", "h", "hr", "day");
    private static final Set<String> COUNTS = Set.of("op", "ops", "msg", "message", "call");
    private static final Set<String> COSTS = Set.of("faults", "switches", "misses");

    /**
     * By JMH's mode ({@code thrpt}, {@code avgt}, {@code sample}, {@code ss}) and by the unit of the score. The mode says what JMH itself counts,
     * operations per time or time per operation; of a metric in another unit, as {@code B/s} in mode {@code avgt}, the unit alone knows.
     */
    public static Direction of(String mode, String unit) {
        Direction byMode = ofMode(mode);
        Direction byUnit = ofUnit(unit);
        if (byUnit == UNKNOWN || byMode == UNKNOWN) {
            return byUnit == UNKNOWN ? byMode : byUnit;
        }
        return byMode == byUnit || !isOfJmh(unit) ? byUnit : UNKNOWN;
    }

    private static Direction ofMode(String mode) {
        return switch (mode) {
            case "thrpt" -> HIGHER_IS_BETTER;
            case "avgt", "sample", "ss" -> LOWER_IS_BETTER;
            default -> UNKNOWN;
        };
    }

    /** Anything per time is a speed; a time, or anything per operation, is a cost. */
    private static Direction ofUnit(String unit) {
        int slash = unit.indexOf('/');
        if (slash < 0) {
            return TIMES.contains(unit) || COSTS.contains(unit) ? LOWER_IS_BETTER : UNKNOWN;
        }
        String per = unit.substring(slash + 1);
        if (TIMES.contains(per)) {
            return HIGHER_IS_BETTER;
        }
        return COUNTS.contains(per) ? LOWER_IS_BETTER : UNKNOWN;
    }

    private static boolean isOfJmh(String unit) {
        int slash = unit.indexOf('/');
        String what = slash < 0 ? unit : unit.substring(0, slash);
        return what.equals("op") || what.equals("ops") || TIMES.contains(what);
    }
}
