package dev.ringside.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;

/** What a chart makes of a run. */
sealed interface Drawing {

    /** A picture of {@code height} pixels, and the numbers in it. */
    record Picture(JFreeChart chart, int height, List<Point> points) implements Drawing {}

    /** Why there is nothing to draw. */
    record Nothing(String reason) implements Drawing {}
}
