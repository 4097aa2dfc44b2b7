package dev.ringside.advice;

import dev.ringside.chart.Drawn;
import dev.ringside.results.Durable;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a run as two files beside its pictures. */
public final class ReportPages {
    private static final String MARKDOWN = "report.md";
    private static final String HTML = "report.html";

    private ReportPages() {}

    /** Leaves both pages in {@code folder}, where {@code charts} were drawn; where none could be, the pages say so and have all else. */
    public static List<Path> write(Run run, List<Finding> findings, List<Drawn> charts, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        RunPage page = RunPage.of(run, findings, charts);
        List<Path> written = new ArrayList<>();
        written.add(write(folder.resolve(MARKDOWN), MarkdownPage.of(page)));
        written.add(write(folder.resolve(HTML), HtmlPage.of(page)));
        return written;
    }

    private static Path write(Path file, String text) throws IOException {
        Durable.replace(file, text);
        return file;
    }
}
