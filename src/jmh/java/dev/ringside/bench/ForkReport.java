package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.Phases;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.ParentDeath;
import dev.ringside.posix.Stops;
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
    private String invalid;
    private boolean written;

    /** Made with the benchmark's state, when JMH has come so far: what the JVM and JMH took is over. */
    ForkReport() {
        Stops.count();
        // JMH's fork does not see its host die before it has a result to tell
        ParentDeath.heed();
        Phases.end(evidence, "producerStart");
    }

    /** All is set up, and the first iteration may come. */
    void ready() {
        Phases.end(evidence, "setUp");
    }

    /** The last iteration is over. */
    void measured() {
        Phases.end(evidence, Phases.ITERATIONS);
    }

    /** False where nobody reads the report, so that a person at the terminal must be told. */
    boolean isRead() {
        return FILE != null;
    }

    /** Adds one sample to a metric. */
    void sample(String metric, String unit, double value) {
        evidence.put("unit." + metric, unit);
        samples.computeIfAbsent(metric, name -> new ArrayList<>()).add(value);
    }

    /** Adds what else is to be known of this fork. */
    void note(Evidence seen) {
        evidence.putAll("", seen.asMap());
    }

    /** Names the metric that the row's score is made of. */
    void primary(String metric) {
        evidence.put("primary", metric);
    }

    /** Says what went wrong after {@code cleanUp} has run; returns the failure, for JMH. JMH runs no tear-down after one. */
    RuntimeException failed(RuntimeException e, Runnable cleanUp) {
        if (!written) {
            try {
                cleanUp.run();
            } finally {
                write(without(
                        e instanceof UnavailableException ? "unavailable" : "failed",
                        String.valueOf(e.getMessage() == null ? e : e.getMessage())));
            }
        }
        return e;
    }

    /** Says why what was measured must not be taken for a result. */
    void invalid(String reason) {
        invalid = reason;
    }

    void complete(Evidence session) {
        if (Stops.seen() > 0) {
            write(without(
                    "failed",
                    "the producer process was stopped and went on (SIGCONT came " + Stops.seen()
                            + " times), so its times are no measurement: measure again"));
            return;
        }
        samples.forEach((metric, values) -> evidence.put(
                "metric." + metric,
                values.stream().mapToDouble(Double::doubleValue).toArray()));
        evidence.put("state", invalid == null ? "measured" : "invalid").putAll("", session.asMap());
        for (String name : List.of("java.vendor", "java.version", "java.home", "java.vm.name", "java.vm.version")) {
            evidence.put("jvm." + name, System.getProperty(name));
        }
        Phases.end(evidence, "tearDown");
        write(invalid == null ? evidence : evidence.put("reason", invalid));
    }

    private static Evidence without(String state, String reason) {
        return new Evidence().put("state", state).put("reason", reason);
    }

    private void write(Evidence report) {
        written = true;
        if (FILE == null) {
            return;
        }
        try {
            Path file = Path.of(FILE);
            // so that nobody takes it for the report of another fork
            report.put("fork", file.getFileName()).writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + FILE + " failed: " + e.getMessage(), e);
        }
    }
}
