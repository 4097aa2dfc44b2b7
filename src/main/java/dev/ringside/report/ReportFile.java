package dev.ringside.report;

import dev.ringside.results.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a comparison. The verdict is to be written last, so that where it is the others are whole. */
public enum ReportFile {
    JSON("diff.json", JsonReport::of),
    MARKDOWN("diff.md", MarkdownReport::of),
    CSV("diff.csv", CsvReport::of),
    JUNIT("junit.xml", JunitReport::of),
    VERDICT("verdict.txt", VerdictText::of);

    private interface Format {
        String of(Findings findings) throws IOException;
    }

    private final String fileName;
    private final Format format;

    ReportFile(String fileName, Format format) {
        this.fileName = fileName;
        this.format = format;
    }

    public String fileName() {
        return fileName;
    }

    String text(Findings findings) throws IOException {
        return format.of(findings);
    }

    /** All of them or none: some alone would pass for a comparison that ended. */
    public static void writeAllBut(ReportFile later, Findings findings, Path folder) throws IOException {
        for (ReportFile file : values()) {
            if (file != later) {
                file.writeTo(folder, findings);
            }
        }
    }

    public void writeTo(Path folder, Findings findings) throws IOException {
        Durable.replace(folder.resolve(fileName), text(findings));
    }

    /** What an earlier comparison left would pass for what this one found, the more so where this one fails. */
    public static void removeOlder(Path folder) throws IOException {
        for (ReportFile file : values()) {
            Files.deleteIfExists(folder.resolve(file.fileName));
        }
    }
}
