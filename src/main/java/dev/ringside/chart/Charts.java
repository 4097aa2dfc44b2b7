package dev.ringside.chart;

import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            drawn.add(write(chart, drawing, folder));
        }
        return drawn;
    }

    /** Why this JVM can draw nothing, with the fix. */
    public static Optional<String> problem() {
        return FontProbe.problem();
    }

    private static Drawn write(Chart chart, Drawing drawing, Path folder) throws IOException {
        Path png = folder.resolve(chart.fileName() + ".png");
        Path csv = folder.resolve(chart.fileName() + ".csv");
        if (drawing instanceof Drawing.Picture picture) {
            Png.write(picture, png);
            Point.write(picture.points(), csv);
            return new Drawn.Written(chart, png, csv);
        }
        // a picture of another run would pass for one of this run
        Files.deleteIfExists(png);
        Files.deleteIfExists(csv);
        return new Drawn.Skipped(chart, ((Drawing.Nothing) drawing).reason());
    }
}
