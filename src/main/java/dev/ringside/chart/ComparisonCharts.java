package dev.ringside.chart;

import dev.ringside.diff.Comparison;
import dev.ringside.results.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the charts of a comparison. A picture that cannot be drawn is a pity and no failure: the verdict stands without it. */
public final class ComparisonCharts {
    private ComparisonCharts() {}

    /** Leaves a PNG and a CSV in {@code folder} for each chart, and returns a line for the terminal about each. */
    public static List<String> draw(Comparison comparison, Path folder) throws IOException {
        Optional<String> problem = FontProbe.problem();
        List<String> lines = new ArrayList<>();
        for (ComparisonChart chart : ComparisonChart.values()) {
            lines.add(problem.isPresent() ? missing(chart, problem.get()) : draw(chart, comparison, folder));
        }
        return lines;
    }

    private static String draw(ComparisonChart chart, Comparison comparison, Path folder) throws IOException {
        byte[] pixels;
        String points;
        try {
            Drawing drawing = chart.of(comparison);
            if (drawing instanceof Drawing.Nothing nothing) {
                return missing(chart, nothing.reason());
            }
            Drawing.Picture picture = drawing.pictures().get("");
            pixels = Png.bytes(picture);
            points = Point.csv(picture.points());
        } catch (RuntimeException | LinkageError | InternalError e) {
            return missing(chart, e.toString());
        }
        Path png = folder.resolve(chart.fileName() + ".png");
        Durable.replace(folder.resolve(chart.fileName() + ".csv"), points);
        Durable.replace(png, pixels);
        return png.toString();
    }

    private static String missing(ComparisonChart chart, String reason) {
        return "no chart " + chart.fileName() + ": " + reason;
    }

    /** A picture of another comparison would pass for one of this. */
    public static void removeOlder(Path folder) throws IOException {
        for (ComparisonChart chart : ComparisonChart.values()) {
            Files.deleteIfExists(folder.resolve(chart.fileName() + ".png"));
            Files.deleteIfExists(folder.resolve(chart.fileName() + ".csv"));
        }
    }
}
