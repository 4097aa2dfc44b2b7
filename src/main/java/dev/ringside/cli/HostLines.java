package dev.ringside.cli;

import dev.ringside.results.CanaryDrift;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the host did while a run measured, for the terminal. */
final class HostLines {
    private HostLines() {}

    /**
     * How many forks were disturbed, where any was, and a line for each canary: {@code canary pipe round trip: 10.4 us, -1 % to +12 % over 5
     * rounds}.
     */
    static List<String> of(Run run) {
        List<String> lines = new ArrayList<>();
        List<ForkRecord> forks =
                run.measured().values().stream().flatMap(List::stream).toList();
        long disturbed = forks.stream().filter(ForkRecord::isDisturbed).count();
        if (disturbed > 0) {
            lines.add(disturbed + " of " + forks.size() + " measured forks ran on a disturbed host ("
                    + String.join(", ", reasons(forks)) + "): they count, and are marked in run.json and forks.jsonl");
        }
        run.info().canaries().forEach(canary -> lines.add(line(canary)));
        return lines;
    }

    /** {@code steal 2, others 1}: a fork may have several. */
    private static List<String> reasons(List<ForkRecord> forks) {
        String prefix = ForkRecord.DISTURBED + ": ";
        Map<String, Long> counts = forks.stream()
                .filter(ForkRecord::isDisturbed)
                .flatMap(fork -> fork.marks().stream())
                .filter(mark -> mark.startsWith(prefix))
                .map(mark -> mark.substring(prefix.length()).split(" ")[0])
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static String line(CanaryDrift canary) {
        String name = "canary " + canary.name() + (canary.run() == null ? "" : " of " + canary.run()) + ": "
                + Figure.text(canary.median(), canary.unit());
        return canary.rounds() == 1
                ? name + " in the only round"
                : name + ", " + CanaryDrift.percent(canary.lowest()) + " to " + CanaryDrift.percent(canary.highest())
                        + " over " + canary.rounds() + " rounds";
    }
}
