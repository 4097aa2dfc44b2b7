package dev.ringside.chart;

import dev.ringside.results.JvmRuns;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.title.TextTitle;

/** Draws every chart of a run. */
public final class Charts {
    private Charts() {}

    /** Leaves a PNG and a CSV in {@code folder} for each chart that the run has data for, and no older one for those it has not. */
    public static List<Drawn> draw(Run run, Path folder) throws IOException {
        Optional<String> problem = problem();
        Files.createDirectories(folder);
        List<Drawn> drawn = new ArrayList<>();
        Map<String, Run> byJvm = JvmRuns.of(run);
        for (Chart chart : Chart.values()) {
            removeOlder(chart, folder);
            for (Map.Entry<String, Run> on : byJvm.entrySet()) {
                Drawing drawing =
                        problem.<Drawing>map(Drawing.Nothing::new).orElseGet(() -> drawing(chart, on.getValue()));
                drawn.addAll(write(chart, drawing, on.getKey(), folder));
            }
        }
        return drawn.stream().distinct().toList();
    }

    /** A chart that fails takes no other with it, and nothing of what was measured. */
    private static Drawing drawing(Chart chart, Run run) {
        try {
            return chart.of(run);
        } catch (RuntimeException | LinkageError e) {
            return new Drawing.Nothing("it cannot be drawn: " + e);
        }
    }

    /** Why this JVM can draw nothing, with the fix. */
    public static Optional<String> problem() {
        return FontProbe.problem();
    }

    private static List<Drawn> write(Chart chart, Drawing drawing, String jvm, Path folder) throws IOException {
        if (drawing instanceof Drawing.Nothing nothing) {
            return List.of(new Drawn.Skipped(chart, nothing.reason()));
        }
        List<Drawn> drawn = new ArrayList<>();
        for (Map.Entry<String, Drawing.Picture> picture : drawing.pictures().entrySet()) {
            String name = chart.fileName() + suffix(picture.getKey()) + suffix(fileName(jvm));
            if (!jvm.isEmpty()) {
                TextTitle title = picture.getValue().chart().getTitle();
                title.setText(title.getText() + "\non " + jvm);
            }
            drawn.add(write(chart, picture.getValue(), folder.resolve(name + ".png"), folder.resolve(name + ".csv")));
        }
        return drawn;
    }

    private static String suffix(String name) {
        return name.isEmpty() ? "" : "." + name;
    }

    private static String fileName(String jvm) {
        return jvm.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Drawn write(Chart chart, Drawing.Picture picture, Path png, Path csv) throws IOException {
        try {
            Png.write(picture, png);
        } catch (RuntimeException | LinkageError e) {
            return new Drawn.Skipped(chart, "it cannot be drawn: " + e);
        }
        Point.write(picture.points(), csv);
        return new Drawn.Written(
                chart, png, csv, picture.chart().getTitle().getText(), reading(picture), Point.table(picture.points()));
    }

    private static String reading(Drawing.Picture picture) {
        return picture.chart().getSubtitles().stream()
                .filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText())
                .findFirst()
                .orElse("");
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
