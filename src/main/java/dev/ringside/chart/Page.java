package dev.ringside.chart;

import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What stands around a plot: the question, how to read the answer, and where the numbers are from. */
record Page(String question, String reading, String source) {

    /** Names the host, the revision, the run, and how many forks the plotted values have. */
    static String source(Run run, Collection<Interval> values) {
        return source(run, forks(values));
    }

    /** The same where the plotted values are medians over rounds. */
    static String sourceOfMedians(Run run, Collection<Interval> values) {
        boolean known = values.stream().anyMatch(Interval::isKnown);
        return source(
                run,
                "medians over rounds: " + count(values)
                        + (known
                                ? "; lines through marks: 95 % intervals by order statistics"
                                : ", too few for an interval"));
    }

    /** The same where the ends of an interval are the fastest fork and the slowest. */
    static String sourceOfEnvelopes(Run run, Collection<Interval> values) {
        return source(run, count(values) + " forks a point; lines through marks: from the fastest fork to the slowest");
    }

    /** The same where the values are of several cells held against each other: {@code what}, as {@code ratio}. */
    static String sourceOfContrasts(Run run, Collection<Interval> values, String what) {
        return source(run, count(values) + " forks a cell; lines through marks: 95 % intervals of the " + what);
    }

    /** The line that says that {@code settings} of them are not drawn. */
    static String more(int settings) {
        return settings + (settings == 1 ? " more setting is in the CSV" : " more settings are in the CSV");
    }

    /** {@code 6}, {@code 3-6}. */
    private static String count(Collection<Interval> values) {
        IntSummaryStatistics forks = values.stream().mapToInt(Interval::forks).summaryStatistics();
        return (forks.getMin() == forks.getMax() ? "" : forks.getMin() + "-") + forks.getMax();
    }

    /** The same where the values stand there as numbers, without lines through them. */
    static String sourceOfNumbers(Run run, Collection<Interval> values) {
        IntSummaryStatistics forks = values.stream().mapToInt(Interval::forks).summaryStatistics();
        return source(run, count(values) + (forks.getMax() == 1 ? " fork a number" : " forks a number"));
    }

    private static String source(Run run, String forks) {
        RunInfo info = run.info();
        return String.join(
                "\n",
                String.join("  ·  ", fact(run, "host"), fact(run, "cpu"), "Linux " + fact(run, "kernel")),
                String.join("  ·  ", "run " + info.name(), "revision " + info.revision(), forks));
    }

    private static String fact(Run run, String name) {
        return run.info().host().getOrDefault(name, name + " unknown");
    }

    private static String forks(Collection<Interval> values) {
        int fewest = values.stream().mapToInt(Interval::forks).min().orElse(0);
        int most = values.stream().mapToInt(Interval::forks).max().orElse(0);
        if (most < 2) {
            return "1 fork a point, so no intervals";
        }
        String count = fewest == most ? Integer.toString(most) : fewest + "-" + most;
        String missing = fewest < 2 ? ", none for a single fork" : "";
        Scale scale = Scale.of(values);
        String halved = values.stream().anyMatch(scale::isHalved) ? ", upper halves where below zero" : "";
        return count + " forks a point; lines through marks: 95 % intervals of the mean over forks" + missing + halved;
    }

    JFreeChart around(Plot plot) {
        JFreeChart chart = new JFreeChart(null, Typeface.TITLE, plot, /* createLegend= */ false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 20, 12, 20));
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        chart.setTitle(text(question, Typeface.TITLE, Style.INK, RectangleEdge.TOP, 0));
        chart.addSubtitle(text(reading, Typeface.TEXT, Style.FAINT_INK, RectangleEdge.TOP, 4));
        chart.addSubtitle(text(source, Typeface.SMALL, Style.FAINT_INK, RectangleEdge.BOTTOM, 6));
        return chart;
    }

    private static TextTitle text(String words, Font font, Paint paint, RectangleEdge edge, double above) {
        TextTitle title = new TextTitle(
                words,
                font,
                paint,
                edge,
                HorizontalAlignment.LEFT,
                TextTitle.DEFAULT_VERTICAL_ALIGNMENT,
                new RectangleInsets(above, 0, 2, 0));
        title.setTextAlignment(HorizontalAlignment.LEFT);
        return title;
    }
}
