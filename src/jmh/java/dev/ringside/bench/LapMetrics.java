package dev.ringside.bench;

import dev.ringside.evidence.Evidence;

/** The cold laps as metrics: what the first and the second write and read of each slot cost, and the page faults they took. */
final class LapMetrics {
    private LapMetrics() {}

    static void report(Evidence laps, ForkReport report, int slots) {
        for (String side : new String[] {"write", "read"}) {
            String name = side.equals("write") ? "Write" : "Read";
            report(report, laps.getSamples("lap." + side + ".nanos"), slots, name, "ns/op");
            report(report, laps.getSamples("lap." + side + ".minorFaults"), slots, name + "MinorFaults", "faults/op");
            report(report, laps.getSamples("lap." + side + ".majorFaults"), slots, name + "MajorFaults", "faults/op");
        }
    }

    private static void report(ForkReport report, double[] samples, int slots, String name, String unit) {
        for (int block = 0; block < samples.length; block++) {
            report.sample((block < slots ? "first" : "second") + name, unit, samples[block]);
        }
    }
}
