package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plotted number as it stands in the CSV beside the picture; {@code note} says why there is none, or what is odd about it. */
record Point(String series, String x, Interval value, String unit, String note) {
    private static final List<String> HEADER = List.of("series", "x", "mean", "low", "high", "forks", "unit", "note");
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN, 0);

    Point(String series, String x, Interval value, String unit) {
        this(series, x, value, unit, "");
    }

    static Point missing(String series, String x, String unit, String note) {
        return new Point(series, x, NONE, unit, note);
    }

    static void write(List<Point> points, Path file) throws IOException {
        Files.writeString(file, csv(points));
    }

    static String csv(List<Point> points) {
        return table(points).stream()
                .map(fields -> fields.stream().map(Point::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    /** A heading, and a line for each point. */
    static List<List<String>> table(List<Point> points) {
        return Stream.concat(Stream.of(HEADER), points.stream().map(Point::fields))
                .toList();
    }

    private List<String> fields() {
        return List.of(
                series,
                x,
                number(value.mean()),
                number(value.low()),
                number(value.high()),
                Integer.toString(value.forks()),
                unit,
                note);
    }

    /** Empty where there is no interval. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
