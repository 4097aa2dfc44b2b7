package dev.ringside.peer;

import dev.ringside.posix.CpuClock;
import dev.ringside.procfs.ProcessCounts;

/** What a process has used so far, as any process of the same user may see it: nanoseconds of CPU, page faults, context switches. */
record ProcessUse(long cpuNanos, ProcessCounts counts) {

    /** The clock is read last, so that the look itself is outside the window that begins here. */
    static ProcessUse atFirstEdge(long pid) {
        ProcessCounts counts = ProcessCounts.of(pid);
        return new ProcessUse(CpuClock.nanos(pid), counts);
    }

    /** The clock is read first. */
    static ProcessUse atLastEdge(long pid) {
        long cpu = CpuClock.nanos(pid);
        return new ProcessUse(cpu, ProcessCounts.of(pid));
    }

    /** Gives what was used since {@code first}, for each of {@code operations}, to metrics whose names end in {@code side}. */
    void report(ProcessUse first, String side, long operations, MetricSink sink) {
        double share = 1.0 / operations;
        ProcessCounts.Switches switches = counts.switchesSince(first.counts);
        sink.sample("cpu" + side, "ns/op", (cpuNanos - first.cpuNanos) * share);
        sink.sample("minorFaults" + side, "faults/op", (counts.minorFaults() - first.counts.minorFaults()) * share);
        sink.sample("majorFaults" + side, "faults/op", (counts.majorFaults() - first.counts.majorFaults()) * share);
        sink.sample("voluntarySwitches" + side, "switches/op", switches.voluntary() * share);
        sink.sample("involuntarySwitches" + side, "switches/op", switches.involuntary() * share);
    }
}
