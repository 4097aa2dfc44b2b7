package dev.ringside.results;

import java.util.Map;
import java.util.Set;

/** What a round trip or a throughput is held against, and how many times as long it may take. */
public enum Yardstick {
    /** The same calls from C, both processes asleep in between. */
    SLEEPING_C("C", 1.15),

    /** The same ring from C, written and read in place, both processes spinning. */
    SPINNING_C("C", 1.2),

    /** The same ring in Java, spinning where the row may sleep. */
    SPINNING_RING("spin", 1.2);

    private static final Map<String, String> SLEEPING =
            Map.of("pipe", "c-pipe", "unix-stream", "c-unix-stream", "tcp", "c-tcp");
    private static final Set<String> RINGS = Set.of("ring", "ring-in-place");

    private final String label;
    private final double bar;

    Yardstick(String label, double bar) {
        this.label = label;
        this.bar = bar;
    }

    public String label() {
        return label;
    }

    /** The ratio that is wanted at most. */
    public double bar() {
        return bar;
    }

    /** Whether {@code other} is what the round trip {@code row} is held against, if all else is equal. */
    boolean isBelow(Cell row, Cell other) {
        String transport = row.param("transport");
        String waiting = row.param("waiting");
        return switch (this) {
            case SLEEPING_C ->
                isRoundTrip(row)
                        && waiting.equals("block")
                        && SLEEPING.containsKey(transport)
                        && has(other, "floor", SLEEPING.get(transport));
            case SPINNING_C ->
                isRoundTrip(row)
                        && waiting.equals("spin")
                        && transport.equals("ring-in-place")
                        && has(other, "floor", "c-ring");
            case SPINNING_RING ->
                waiting.equals("futex")
                        && RINGS.contains(transport)
                        && other.benchmark().equals(row.benchmark())
                        && has(other, "transport", transport)
                        && has(other, "waiting", "spin");
        };
    }

    private static boolean isRoundTrip(Cell row) {
        return row.shortName().equals("RoundTrip");
    }

    private static boolean has(Cell cell, String param, String value) {
        return value.equals(cell.params().get(param));
    }
}
