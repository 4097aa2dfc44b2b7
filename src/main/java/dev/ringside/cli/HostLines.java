package dev.ringside.cli;

import dev.ringside.results.CanaryDrift;
import dev.ringside.results.RunInfo;
import java.util.List;
import java.util.Locale;

/** What the host did while a run measured, for the terminal. */
final class HostLines {
    private HostLines() {}

    /** A line for each canary: {@code canary pipe round trip: 10.4 us, -1 % to +12 % over 5 rounds}. */
    static List<String> of(RunInfo info) {
        return info.canaries().stream().map(HostLines::line).toList();
    }

    private static String line(CanaryDrift canary) {
        String spread = CanaryDrift.percent(canary.lowest()) + " to " + CanaryDrift.percent(canary.highest());
        return "canary " + canary.name() + ": " + value(canary) + ", " + spread + " over " + canary.rounds()
                + (canary.rounds() == 1 ? " round" : " rounds");
    }

    private static String value(CanaryDrift canary) {
        double median = canary.median();
        return switch (canary.unit()) {
            case "B/s" -> String.format(Locale.ROOT, "%.3g GB/s", median / 1e9);
            case "ns/op" ->
                median < 1e3
                        ? String.format(Locale.ROOT, "%.0f ns", median)
                        : String.format(Locale.ROOT, "%.3g us", median / 1e3);
            default -> String.format(Locale.ROOT, "%.3g %s", median, canary.unit());
        };
    }
}
