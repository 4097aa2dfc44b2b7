package dev.ringside.chart;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines that share a plot: those that get a colour and a name, and those that would be too many for it. */
record SizePanel(String title, List<SizeLine> named, List<SizeLine> others) {
    /** More cannot be told apart. */
    static final int MOST_LINES = 7;

    /** One, or one for each setting of huge pages where that is too much for one. */
    static List<SizePanel> of(List<SizeLine> lines) {
        if (lines.size() <= MOST_LINES) {
            return List.of(new SizePanel("", lines, List.of()));
        }
        // plain pages first
        TreeMap<String, List<SizeLine>> byPages = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.hasHugePages() ? line.hugePages() : "", TreeMap::new, Collectors.toList()));
        return byPages.values().stream().map(SizePanel::fastest).toList();
    }

    private static SizePanel fastest(List<SizeLine> lines) {
        List<SizeLine> sorted = lines.stream()
                .sorted(Comparator.comparingDouble(SizeLine::peak).reversed())
                .toList();
        int most = Math.min(MOST_LINES, sorted.size());
        return new SizePanel(lines.get(0).pages(), sorted.subList(0, most), sorted.subList(most, sorted.size()));
    }

    String label(SizeLine line) {
        return title.isEmpty() ? line.label() : line.shortLabel();
    }

    /** The others first, so that they are drawn below. */
    List<Curve> curves() {
        return Stream.concat(
                        others.stream().map(line -> curve(line).faded()),
                        named.stream().map(this::curve))
                .toList();
    }

    private Curve curve(SizeLine line) {
        return Curve.named(label(line), Look.of(line), line.points(), line.gaps());
    }

    TreeSet<Long> sizes() {
        return Stream.concat(others.stream(), named.stream())
                .flatMap(line -> line.points().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
