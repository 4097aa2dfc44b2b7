package dev.ringside.report;

import dev.ringside.diff.ExampleComparison;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files that the tests hold the reports against, where a format was changed on purpose. */
final class GoldenReports {
    private GoldenReports() {}

    public static void main(String[] args) throws Exception {
        Findings findings = new Findings(ExampleComparison.ofEverything(), 10, false);
        Path folder = Path.of(args[0]);
        ReportFile.writeAllBut(null, findings, folder);
        Files.writeString(folder.resolve("terminal.txt"), TextReport.of(findings, false, false, "out"));
    }
}
