package dev.ringside.chart;

import dev.ringside.results.JvmRuns;
import dev.ringside.results.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jfree.chart.title.TextTitle;

/** Draws every chart of a run, on all processors. */
public final class Charts {
    /** Pictures of one chart under different circumstances that a person may look through. */
    public static final int MOST_PICTURES = 8;

    private Charts() {}

    /** A chart of what was measured on one JVM, whose name is empty where there is one alone. */
    private record Task(Chart chart, String jvm, Run run) {}

    /** A picture that is yet to be made, and the name of its files without an ending. */
    private record Sheet(Task task, Supplier<Drawing.Picture> picture, String name) {}

    /**
     * Leaves a PNG and a CSV in {@code folder} for each chart that the run has data for, and no older one for those it has not; of a chart
     * with more than {@code most} pictures the first ones.
     */
    public static List<Drawn> draw(Run run, Path folder, int most) throws IOException {
        Optional<String> problem = problem();
        Files.createDirectories(folder);
        List<Task> tasks = new ArrayList<>();
        Map<String, Run> byJvm = JvmRuns.of(run);
        for (Chart chart : Chart.values()) {
            removeOlder(chart, folder);
            byJvm.forEach((jvm, on) -> tasks.add(new Task(chart, jvm, on)));
        }
        if (problem.isPresent()) {
            return tasks.stream()
                    .<Drawn>map(task -> new Drawn.Skipped(task.chart(), problem.get()))
                    .distinct()
                    .toList();
        }
        try {
            return tasks.parallelStream()
                    .flatMap(task -> draw(task, folder, most).stream())
                    .distinct()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Drawn> draw(Task task, Path folder, int most) {
        Drawing drawing = drawing(task);
        if (drawing instanceof Drawing.Nothing nothing) {
            return List.of(new Drawn.Skipped(task.chart(), nothing.reason()));
        }
        List<Sheet> sheets = sheets(task, drawing);
        List<Drawn> drawn = new ArrayList<>(sheets.subList(0, Math.min(most, sheets.size())).parallelStream()
                .map(sheet -> write(sheet, folder))
                .toList());
        if (sheets.size() > most) {
            drawn.add(new Drawn.Left(task.chart(), most, sheets.size()));
        }
        return drawn;
    }

    /** A chart that fails takes no other with it, and nothing of what was measured. */
    private static Drawing drawing(Task task) {
        try {
            return task.chart().of(task.run());
        } catch (RuntimeException | LinkageError e) {
            return new Drawing.Nothing("it cannot be drawn: " + e);
        }
    }

    /** Why this JVM can draw nothing, with the fix. */
    public static Optional<String> problem() {
        return FontProbe.problem();
    }

    private static List<Sheet> sheets(Task task, Drawing drawing) {
        String onJvm = suffix(fileName(task.jvm()));
        return drawing.sheets().entrySet().stream()
                .map(sheet ->
                        new Sheet(task, sheet.getValue(), task.chart().fileName() + suffix(sheet.getKey()) + onJvm))
                .toList();
    }

    private static String suffix(String name) {
        return name.isEmpty() ? "" : "." + name;
    }

    private static String fileName(String jvm) {
        return jvm.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Drawn write(Sheet sheet, Path folder) {
        Path png = folder.resolve(sheet.name() + ".png");
        Path csv = folder.resolve(sheet.name() + ".csv");
        Chart chart = sheet.task().chart();
        try {
            Drawing.Picture picture = sheet.picture().get();
            TextTitle title = picture.chart().getTitle();
            if (!sheet.task().jvm().isEmpty()) {
                title.setText(title.getText() + "\non " + sheet.task().jvm());
            }
            Png.write(picture, png);
            Point.write(picture.points(), csv);
            return new Drawn.Written(chart, png, csv, title.getText(), reading(picture), Point.table(picture.points()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | LinkageError e) {
            return new Drawn.Skipped(chart, "it cannot be drawn: " + e);
        }
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
