package dev.ringside.chart;

import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws every chart of a run. */
public final class Charts {
    private Charts() {}

    /** Leaves a PNG and a CSV in {@code folder} for each chart that the run has data for, and no older one for those it has not. */
    public static List<Drawn> draw(Run run, Path folder) throws IOException {
        Optional<String> problem = problem();
        Files.createDirectories(folder);
        List<Drawn> drawn = new ArrayList<>();
        for (Chart chart : Chart.values()) {
            Drawing drawing = problem.<Drawing>map(Drawing.Nothing::new).orElseGet(() -> chart.of(run));
            drawn.addAll(write(chart, drawing, folder));
        }
        return drawn;
    }

    /** Why this JVM can draw nothing, with the fix. */
    public static Optional<String> problem() {
        return FontProbe.problem();
    }

    private static List<Drawn> write(Chart chart, Drawing drawing, Path folder) throws IOException {
        removeOlder(chart, folder);
        if (drawing instanceof Drawing.Nothing nothing) {
            return List.of(new Drawn.Skipped(chart, nothing.reason()));
        }
        List<Drawn> drawn = new ArrayList<>();
        for (Map.Entry<String, Drawing.Picture> picture : drawing.pictures().entrySet()) {
            String name = chart.fileName() + (picture.getKey().isEmpty() ? "" : "." + picture.getKey());
            drawn.add(write(chart, picture.getValue(), folder.resolve(name + ".png"), folder.resolve(name + ".csv")));
        }
        return drawn;
    }

    private static Drawn write(Chart chart, Drawing.Picture picture, Path png, Path csv) throws IOException {
        Png.write(picture, png);
        Point.write(picture.points(), csv);
        return new Drawn.Written(chart, png, csv);
    }

    /** A picture of another run would pass for one of this run. */
    private static void removeOlder(Chart chart, Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, chart.fileName() + ".{,*.}{png,csv}")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
