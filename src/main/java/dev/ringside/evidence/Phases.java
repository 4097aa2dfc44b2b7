package dev.ringside.evidence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the time went, from marks that say when a phase ended. All marks are of the monotonic clock, which the processes of a host
 * share, so that host and fork need not agree on anything else; each phase lasts from the mark before to its own, and the phases therefore
 * sum to the whole.
 */
public final class Phases {
    /** What warm-up and measurement took; all else is overhead. */
    public static final String ITERATIONS = "iterations";

    /** Names of marks start so. */
    private static final String MARK = "at.";

    private static final double SECOND = 1e9;

    private Phases() {}

    /** The phase {@code name} ends now. */
    public static void end(Evidence evidence, String name) {
        put(evidence, name, System.nanoTime());
    }

    /** The phase {@code name} ended at {@code nanos} of {@link System#nanoTime}. */
    public static void put(Evidence evidence, String name, long nanos) {
        evidence.put(MARK + name, nanos);
    }

    public static boolean isMark(String name) {
        return name.startsWith(MARK);
    }

    /**
     * Seconds by phase, in the order of time, of what began at {@code start} and of whatever marks {@code evidence} holds; what is then left
     * until {@code end} is the phase {@code last}.
     */
    public static Map<String, Double> seconds(long start, Evidence evidence, long end, String last) {
        record Mark(String name, long nanos) {}
        List<Mark> marks = evidence.under(MARK).entrySet().stream()
                .map(entry -> new Mark(entry.getKey(), Long.parseLong(entry.getValue())))
                .sorted(Comparator.comparingLong(mark -> mark.nanos() - start))
                .toList();
        Map<String, Double> phases = new LinkedHashMap<>();
        long before = start;
        for (Mark mark : marks) {
            phases.put(mark.name(), (mark.nanos() - before) / SECOND);
            before = mark.nanos();
        }
        phases.put(last, (end - before) / SECOND);
        return phases;
    }
}
