package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.posix.Rusage;

/** What a process used between its first and its last message: the same names and the same span on both sides. */
final class Usage {
    private Usage() {}

    static Evidence since(Rusage start) {
        Rusage used = Rusage.ofProcess().since(start);
        return new Evidence()
                .put("cpu.nanos", used.cpuNanos())
                .put("minorFaults", used.minorFaults())
                .put("majorFaults", used.majorFaults())
                .put("voluntarySwitches", used.voluntarySwitches())
                .put("involuntarySwitches", used.involuntarySwitches());
    }
}
