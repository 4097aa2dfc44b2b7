package dev.ringside.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One run as far as it tells how sessions differ: by row, the logarithm of what each fork measured. A row is what was measured and how, since
 * another measurement time or unit is another level.
 */
record Session(String name, String build, Map<Row, List<Double>> levels) {

    /** What has the same level in every session of a build, but for the host's mood. */
    record Row(
            Cell cell,
            String primary,
            String unit,
            String mode,
            int threads,
            int warmupIterations,
            long warmupMillis,
            long measurementMillis,
            List<String> jvmArgs) {}

    static Session of(String name, String build, List<ForkRecord> forks) {
        Map<Row, List<Double>> levels = new HashMap<>();
        for (ForkRecord fork : forks) {
            if (fork.state() != CellState.MEASURED || fork.isBeside() || fork.jmh() == null) {
                continue;
            }
            double mean = fork.primaryMetric().mean();
            if (mean > 0 && Double.isFinite(mean)) {
                levels.computeIfAbsent(row(fork), row -> new ArrayList<>()).add(Math.log(mean));
            }
        }
        return new Session(name, build, levels);
    }

    private static Row row(ForkRecord fork) {
        JmhSettings jmh = fork.jmh();
        return new Row(
                fork.cell(),
                fork.primary(),
                fork.primaryMetric().unit(),
                jmh.mode(),
                jmh.threads(),
                jmh.warmupIterations(),
                jmh.warmupMillis(),
                jmh.measurementMillis(),
                jmh.jvmArgs());
    }
}
