package dev.ringside.advice;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.ColdModel;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Touch;
import dev.ringside.analysis.Units;
import dev.ringside.chart.RingWords;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the first read of a block costs, and which flags remove how much of it. */
final class ColdWords {
    private ColdWords() {}

    static List<Finding> of(Cells cells) {
        return ColdModel.of(cells, ColdWords::isPlain, Touch.READ).stream()
                .filter(model -> model.groups().size() > 1 && model.hasFaults())
                .map(model ->
                        new Finding(Topic.FIRST_READ, RingWords.of(model.setting()), words(model), /* isMain= */ true))
                .toList();
    }

    private static boolean isPlain(Cell cell) {
        return Cells.has(cell, "consumers", "1") && Cells.has(cell, "read", "SEQUENTIAL");
    }

    private static String words(ColdModel model) {
        List<ColdModel.Group> groups = model.groups().stream()
                .sorted(Comparator.comparingDouble(group -> -group.first().mean()))
                .toList();
        ColdModel.Group slowest = groups.get(0);
        List<String> words = new ArrayList<>();
        words.add(ways(slowest) + ": " + time(slowest));
        for (ColdModel.Group group : groups.subList(1, groups.size())) {
            words.add(ways(group) + ": " + time(group)
                    + (isApart(slowest, group)
                            ? String.format(
                                    Locale.ROOT,
                                    ", %.1f times as fast",
                                    slowest.first().mean() / group.first().mean())
                            : ", no difference beyond noise"));
        }
        return String.join("; ", words);
    }

    /** Intervals that do not meet differ, and those that are not known tell nothing. */
    private static boolean isApart(ColdModel.Group one, ColdModel.Group other) {
        return one.first().isKnown()
                && other.first().isKnown()
                && other.first().high() < one.first().low();
    }

    private static String ways(ColdModel.Group group) {
        String ways = Flags.either(group.ways());
        return ways.equals("none") ? "without flags" : ways;
    }

    private static String time(ColdModel.Group group) {
        Interval read = group.first();
        String faults = group.faults()
                .map(count -> ", " + Units.counted(count.mean()) + " faults")
                .orElse("");
        return Units.time(read.mean())
                + (read.isKnown() ? " [" + Units.time(read.low()) + ", " + Units.time(read.high()) + "]" : "")
                + faults;
    }
}
