package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plotted number as it stands in the CSV beside the picture. */
record Point(String series, String x, Interval value, String unit) {
    private static final String HEADER = "series,x,mean,low,high,forks,unit\n";

    static void write(List<Point> points, Path file) throws IOException {
        Files.writeString(file, csv(points));
    }

    static String csv(List<Point> points) {
        return points.stream().map(Point::line).collect(Collectors.joining("", HEADER, ""));
    }

    private String line() {
        return Stream.of(
                        quoted(series),
                        quoted(x),
                        number(value.mean()),
                        number(value.low()),
                        number(value.high()),
                        Integer.toString(value.forks()),
                        quoted(unit))
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** Empty where there is no interval. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
