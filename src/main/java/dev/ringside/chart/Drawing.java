package dev.ringside.chart;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;

/** What a chart makes of a run. */
sealed interface Drawing {

    /** By what tells their files apart; the first has the empty name. */
    SortedMap<String, Picture> pictures();

    /** A picture of {@code height} pixels, and the numbers in it. */
    record Picture(JFreeChart chart, int height, List<Point> points) implements Drawing {
        @Override
        public SortedMap<String, Picture> pictures() {
            return new TreeMap<>(Map.of("", this));
        }
    }

    /** Pictures that answer the same question under different circumstances. */
    record Album(SortedMap<String, Picture> pictures) implements Drawing {}

    /** Why there is nothing to draw. */
    record Nothing(String reason) implements Drawing {
        @Override
        public SortedMap<String, Picture> pictures() {
            return new TreeMap<>();
        }
    }
}
