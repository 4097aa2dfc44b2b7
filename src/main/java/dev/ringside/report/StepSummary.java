package dev.ringside.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The page of a CI job, a file of at most 1 MiB to which each step appends; what is longer is dropped whole. */
public final class StepSummary {
    static final int LIMIT = 1 << 20;

    private StepSummary() {}

    /** Appends what there is room for, the rows that matter most first. */
    public static void append(Findings findings, Path file) throws IOException {
        long room = LIMIT - (Files.exists(file) ? Files.size(file) : 0);
        byte[] text = fitting(findings, room);
        if (text.length > room) {
            throw new IOException("it holds " + (LIMIT - room) + " of its " + LIMIT + " bytes already");
        }
        Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] fitting(Findings findings, long room) {
        int rows = Math.max(
                findings.comparison().lines().size(),
                findings.comparison().gaps().size());
        byte[] text = MarkdownReport.of(findings).getBytes(StandardCharsets.UTF_8);
        while (text.length > room && rows > 0) {
            // by a share that is sure to come to an end
            rows = Math.min(rows / 2, (int) (rows * (double) Math.max(0, room) / text.length));
            text = MarkdownReport.of(findings, rows).getBytes(StandardCharsets.UTF_8);
        }
        return text;
    }
}
