package dev.ringside.run;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.Phases;
import dev.ringside.results.CellState;
import dev.ringside.results.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fork says of itself in the file that it leaves: its state, the reason of any but measured, its metrics, what else is known, and
 * what it tells the engine alone: when its phases ended and on which JVM it ran.
 */
record ForkAccount(
        CellState state,
        String reason,
        String primary,
        Map<String, Metric> metrics,
        Map<String, String> evidence,
        Evidence told) {
    /** A histogram and the memory of two processes take some ten thousand bytes. */
    private static final long LARGEST = 16 << 20;

    static ForkAccount failed(String reason) {
        return new ForkAccount(CellState.FAILED, reason, null, Map.of(), Map.of(), new Evidence());
    }

    boolean hasFigures() {
        return state == CellState.MEASURED || state == CellState.INVALID;
    }

    /** Reads {@code file}, which may hold anything. {@code failure} is what went wrong beside it, null for nothing. */
    static ForkAccount read(Path file, String failure) {
        try {
            if (!Files.exists(file)) {
                return failed(failure == null ? "the fork ended without a word" : failure);
            }
            if (Files.size(file) > LARGEST) {
                return failed("its evidence has " + Files.size(file) + " bytes");
            }
            ForkAccount account = of(Evidence.readFrom(file), file.getFileName().toString());
            return failure != null && account.hasFigures() ? failed(failure) : account;
        } catch (IOException | RuntimeException e) {
            return failed((failure == null ? "" : failure + "; ") + "its evidence cannot be read: " + e.getMessage());
        }
    }

    private static ForkAccount of(Evidence evidence, String fork) {
        if (!evidence.get("fork").equals(fork)) {
            return failed("its evidence is that of " + evidence.get("fork"));
        }
        return switch (evidence.get("state")) {
            case "unavailable" ->
                new ForkAccount(
                        CellState.UNAVAILABLE, evidence.get("reason"), null, Map.of(), Map.of(), new Evidence());
            case "measured" -> figures(CellState.MEASURED, null, evidence);
            case "invalid" -> figures(CellState.INVALID, evidence.get("reason"), evidence);
            case "failed" -> failed(evidence.get("reason"));
            default -> failed("its evidence says that it is " + evidence.get("state"));
        };
    }

    private static ForkAccount figures(CellState state, String reason, Evidence evidence) {
        Map<String, Metric> metrics = metrics(evidence);
        String primary = evidence.get("primary");
        if (!metrics.containsKey(primary)
                || !Double.isFinite(metrics.get(primary).mean())) {
            return failed("its evidence has no figure of its metric " + primary);
        }
        return new ForkAccount(state, reason, primary, metrics, others(evidence), told(evidence));
    }

    private static Map<String, Metric> metrics(Evidence evidence) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        evidence.under("metric.")
                .forEach((name, samples) ->
                        metrics.put(name, Metric.of(evidence.get("unit." + name), Evidence.samples(samples))));
        return metrics;
    }

    private static Evidence told(Evidence evidence) {
        Evidence told = new Evidence();
        evidence.asMap().forEach((name, value) -> {
            if (isTold(name)) {
                told.put(name, value);
            }
        });
        return told;
    }

    private static boolean isTold(String name) {
        return Phases.isMark(name) || name.startsWith("jvm.");
    }

    private static Map<String, String> others(Evidence evidence) {
        Map<String, String> others = new LinkedHashMap<>(evidence.asMap());
        others.keySet()
                .removeIf(name -> name.startsWith("metric.")
                        || isTold(name)
                        || name.startsWith("unit.")
                        || name.startsWith("lap.")
                        || name.equals("fork")
                        || name.equals("state")
                        || name.equals("reason")
                        || name.equals("primary"));
        return others;
    }
}
