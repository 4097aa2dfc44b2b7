package dev.ringside.peer;

import dev.ringside.procfs.ProcessCounts;

/** What a process has used so far, as any process of the same user may see it: nanoseconds of CPU, page faults, context switches. */
record ProcessUse(long cpuNanos, ProcessCounts counts) {

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
