package dev.ringside.diff;

import java.util.Set;

/** Which way a score is better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** Neither mode nor unit says it, or they contradict each other: such a row has a ratio and no verdict. */
    UNKNOWN;

    private static final Set<String> TIMES = Set.of(
            "ns", "us", "µs", "μs", "ms", "s", "min", "hr", "h", "day", "sec", "nanos", "micros", "millis", "seconds",
            "minutes", "hours", "days");
    private static final Set<String> COUNTS = Set.of("op", "ops", "msg", "call", "message");

    /** By JMH's mode ({@code thrpt}, {@code avgt}, {@code sample}, {@code ss}) and by the unit of the score, as {@code ops/s} or {@code ns/op}. */
    public static Direction of(String mode, String unit) {
        Direction byMode = ofMode(mode);
        Direction byUnit = ofUnit(unit);
        if (byMode == UNKNOWN || byMode == byUnit) {
            return byUnit;
        }
        return byUnit == UNKNOWN ? byMode : UNKNOWN;
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
            return TIMES.contains(unit) || unit.equals("faults") ? LOWER_IS_BETTER : UNKNOWN;
        }
        String per = unit.substring(slash + 1);
        if (TIMES.contains(per)) {
            return HIGHER_IS_BETTER;
        }
        return COUNTS.contains(per) ? LOWER_IS_BETTER : UNKNOWN;
    }
}
