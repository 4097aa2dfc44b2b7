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
        String whole = text(info.medianOverheadSeconds());
        Overhead overhead = info.overhead();
        if (overhead == null || overhead.medianSecondsByPhase().isEmpty()) {
            return "a fork costs " + whole + " s beside what it measures (median)";
        }
        String phases = overhead.medianSecondsByPhase().entrySet().stream()
                .filter(phase -> phase.getValue() >= LEAST_SECONDS)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(phase -> phase.getKey() + " " + text(phase.getValue()))
                .collect(Collectors.joining(", "));
        String once = overhead.preparationSeconds() == 0
                ? ""
                : String.format(
                        Locale.ROOT, "; a class archive for all of them cost %.1f s", overhead.preparationSeconds());
        return "a fork costs " + whole + " s beside what it measures (median)" + once
                + "\nof that, where a fork has it (medians, which need not add up): " + phases;
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
