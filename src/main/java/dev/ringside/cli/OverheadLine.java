package dev.ringside.cli;

import dev.ringside.results.Overhead;
import dev.ringside.results.RunInfo;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a fork costs beside what it measures, and where that goes. */
final class OverheadLine {
    private static final double LEAST_SECONDS = 0.005;

    private OverheadLine() {}

    static String of(RunInfo info) {
        String whole = "a fork costs " + text(info.medianOverheadSeconds()) + " s beside what it measures (median)";
        Overhead overhead = info.overhead();
        if (overhead == null || overhead.meanSecondsByPhase().isEmpty()) {
            return whole;
        }
        String phases = overhead.meanSecondsByPhase().entrySet().stream()
                .filter(phase -> phase.getValue() >= LEAST_SECONDS)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(phase -> phase.getKey() + " " + text(phase.getValue()))
                .collect(Collectors.joining(", "));
        Double once = overhead.preparationSeconds();
        return whole + "\non average " + text(overhead.meanSeconds()) + " s: " + phases
                + (once == null || once == 0
                        ? ""
                        : String.format(Locale.ROOT, "; a class archive for all of them cost %.1f s", once));
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
