package dev.ringside.results;

import java.util.List;

/** How JMH ran a fork, as its own result format wants it. Times are milliseconds. */
public record JmhSettings(
        String mode,
        int threads,
        int warmupIterations,
        long warmupMillis,
        int measurementIterations,
        long measurementMillis,
        String jvm,
        List<String> jvmArgs,
        String jdkVersion,
        String vmName,
        String vmVersion,
        String jmhVersion) {

    /** The same, on a JVM that says this of itself. */
    public JmhSettings on(String jdkVersion, String vmName, String vmVersion) {
        return new JmhSettings(
                mode,
                threads,
                warmupIterations,
                warmupMillis,
                measurementIterations,
                measurementMillis,
                jvm,
                jvmArgs,
                jdkVersion,
                vmName,
                vmVersion,
                jmhVersion);
    }
}
