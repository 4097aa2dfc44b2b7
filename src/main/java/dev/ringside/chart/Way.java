package dev.ringside.chart;

import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Cell;
import java.util.Set;

/** A way for two processes to talk and to wait for each other; {@code floor} where it is not one of ours but its floor, written in C. */
record Way(String transport, String waiting, boolean floor) {
    /** They need no name of their own beside the title of a panel. */
    private static final Set<String> PLAIN = Set.of("", "block", "spin");

    private static final Set<String> SPINNING_FLOORS = Set.of("ring", "line");
    private static final String C = "c-";

    static Way of(Cell cell) {
        if (!cell.hasParam("floor")) {
            return new Way(cell.param("transport"), Setting.param(cell, "waiting"), false);
        }
        String transport = cell.param("floor").replaceFirst("^" + C, "");
        String spins = SPINNING_FLOORS.contains(transport) ? "spin" : "block";
        return new Way(transport, cell.params().getOrDefault("waiting", spins), true);
    }

    WaitKind kind() {
        return WaitKind.of(waiting);
    }

    Look look() {
        return floor ? Transports.floor(transport) : Transports.look(transport);
    }

    String label() {
        String label = floor ? transport + " in C" : transport;
        return PLAIN.contains(waiting) ? label : label + ", " + WaitKind.words(waiting);
    }

    /** In the CSV, where no panel says how it waits. */
    String name() {
        return (floor ? C : "") + transport + (waiting.isEmpty() ? "" : " " + waiting);
    }
}
