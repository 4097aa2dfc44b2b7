package dev.ringside.chart;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Line;
import dev.ringside.diff.Plain;
import dev.ringside.diff.Side;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where the numbers of a comparison are from: both sides, the host, how many forks. */
final class PageSource {
    private static final double WIDTH = 1230;
    private static final int MOST_LINES = 8;

    private PageSource() {}

    static String of(Comparison comparison) {
        List<String> last = new ArrayList<>();
        last.add(host(comparison.base(), comparison.head()));
        last.add(forks(comparison.lines()));
        last.add(comparison.paired() ? "measured together, pair by pair" : "measured at different times");
        return String.join(
                "\n",
                fitted(side(comparison.base())),
                fitted(side(comparison.head())),
                fitted(String.join("  ·  ", last)));
    }

    /** {@code sentences} in lines that a page has room for, and no more than a few of these. */
    static List<String> wrapped(List<String> sentences) {
        List<String> lines = new ArrayList<>();
        for (String sentence : sentences) {
            StringBuilder line = new StringBuilder();
            for (String word : sentence.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && Typeface.width(longer, Typeface.TEXT) > WIDTH) {
                    lines.add(line.toString());
                    longer = word;
                }
                line.setLength(0);
                line.append(longer);
            }
            lines.add(line.toString());
        }
        return lines.stream()
                .limit(MOST_LINES)
                .map(line -> Typeface.squeezed(line, Typeface.TEXT, WIDTH))
                .toList();
    }

    private static String fitted(String line) {
        return Typeface.squeezed(line, Typeface.SMALL, WIDTH);
    }

    private static String side(Side side) {
        String revision = side.revision() == null ? "revision unknown" : "revision " + side.revision();
        return side.label() + ":  " + Plain.text(revision) + "  ·  " + Plain.text(side.source());
    }

    private static String host(Side base, Side head) {
        String one = host(base.facts());
        String other = host(head.facts());
        return one.equals(other) ? one : one + " and " + other;
    }

    private static String host(Map<String, String> facts) {
        String name = facts.get("host");
        String cpu = facts.get("cpu");
        if (name == null && cpu == null) {
            return "host unknown";
        }
        return Plain.text(name == null ? cpu : cpu == null ? name : name + ", " + cpu);
    }

    private static String forks(List<Line> lines) {
        IntSummaryStatistics forks = lines.stream()
                .flatMapToInt(line ->
                        IntStream.of(line.baseForks().size(), line.headForks().size()))
                .summaryStatistics();
        String count = forks.getMin() == forks.getMax() ? "" : forks.getMin() + "-";
        return count + forks.getMax() + (forks.getMax() == 1 ? " fork a side" : " forks a side");
    }
}
