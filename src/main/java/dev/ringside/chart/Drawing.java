package dev.ringside.chart;

import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;

/** What a chart makes of a run. */
sealed interface Drawing {

    /** By what tells their files apart, the one that says most first; it has the empty name. */
    Map<String, Picture> pictures();

    /** A picture of {@code height} pixels, and the numbers in it. */
    record Picture(JFreeChart chart, int height, List<Point> points) implements Drawing {
        @Override
        public Map<String, Picture> pictures() {
            return Map.of("", this);
        }
    }

    /** Pictures that answer the same question under different circumstances. */
    record Album(Map<String, Picture> pictures) implements Drawing {}

    /** Why there is nothing to draw. */
    record Nothing(String reason) implements Drawing {
        @Override
        public Map<String, Picture> pictures() {
            return Map.of();
        }
    }
}
