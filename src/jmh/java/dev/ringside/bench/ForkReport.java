package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this fork tells the run engine, in the file that the system property {@code ringside.evidence} names: its state, its metrics,
 * and the evidence of both processes. Without the property it tells nobody.
 */
final class ForkReport {
    private static final String FILE = System.getProperty("ringside.evidence");

    private final Map<String, List<Double>> samples = new LinkedHashMap<>();
    private final Evidence evidence = new Evidence();
    private boolean written;

    /** Adds one sample to a metric. */
    void sample(String metric, String unit, double value) {
        evidence.put("unit." + metric, unit);
        samples.computeIfAbsent(metric, name -> new ArrayList<>()).add(value);
    }

    /** Names the metric that the row's score is made of. */
    void primary(String metric) {
        evidence.put("primary", metric);
    }

    /** Runs {@code work}; when it fails the report says so, {@code cleanUp} runs, and the failure goes on to JMH. */
    void guard(Runnable cleanUp, Runnable work) {
        try {
            work.run();
        } catch (UnavailableException e) {
            fail("unavailable", e, cleanUp);
            throw e;
        } catch (RuntimeException | Error e) {
            fail("failed", e, cleanUp);
            throw e;
        }
    }

    private void fail(String state, Throwable e, Runnable cleanUp) {
        if (written) {
            return;
        }
        try {
            cleanUp.run();
        } finally {
            write(new Evidence().put("state", state).put("reason", e.getMessage() == null ? e : e.getMessage()));
        }
    }

    void complete(Evidence session) {
        samples.forEach((metric, values) -> evidence.put(
                "metric." + metric, values.stream().mapToDouble(Double::doubleValue).toArray()));
        write(evidence.put("state", "measured").putAll("", session.asMap()));
    }

    private void write(Evidence report) {
        written = true;
        if (FILE == null) {
            return;
        }
        try {
            report.writeTo(Path.of(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + FILE + " failed: " + e.getMessage(), e);
        }
    }
}
