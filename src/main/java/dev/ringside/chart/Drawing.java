package dev.ringside.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;

/** What a chart makes of a run. */
sealed interface Drawing {

    /** By what tells their files apart, the one that says most first; it has the empty name. Each is made when it is asked for. */
    Map<String, Supplier<Picture>> sheets();

    /** All of them, made. */
    default Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        sheets().forEach((name, sheet) -> pictures.put(name, sheet.get()));
        return pictures;
    }

    /** A picture of {@code height} pixels, and the numbers in it. */
    record Picture(JFreeChart chart, int height, List<Point> points) implements Drawing {
        @Override
        public Map<String, Supplier<Picture>> sheets() {
            return Map.of("", () -> this);
        }
    }

    /** Pictures that answer the same question under different circumstances. */
    record Album(Map<String, Supplier<Picture>> sheets) implements Drawing {}

    /** Why there is nothing to draw. */
    record Nothing(String reason) implements Drawing {
        @Override
        public Map<String, Supplier<Picture>> sheets() {
            return Map.of();
        }
    }
}
