package dev.ringside.cli;

import dev.ringside.chart.ComparisonCharts;
import dev.ringside.diff.Comparison;
import dev.ringside.posix.Tty;
import dev.ringside.report.Annotations;
import dev.ringside.report.Findings;
import dev.ringside.report.ReportFile;
import dev.ringside.report.StepSummary;
import dev.ringside.report.TextReport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Makes files, charts and lines for the terminal of a comparison. */
final class VerdictReport {
    private static final int STDOUT = 1;

    private VerdictReport() {}

    /** To be called before anything can fail, so that nobody takes an older verdict for one of this command. */
    static void removeOlder(Path folder) throws IOException {
        ReportFile.removeOlder(folder);
        ComparisonCharts.removeOlder(folder);
    }

    /** Leaves everything in {@code folder}, prints what a person has to know, and says what the command exits with. */
    static int publish(Comparison comparison, Path folder, VerdictOptions options) throws IOException {
        int code = options.advisory ? ExitCode.FINE : ExitCode.of(comparison.outcome());
        Findings findings = new Findings(comparison, code, options.advisory);
        Files.createDirectories(folder);
        FutureTask<List<String>> charts = new FutureTask<>(() -> options.noPlot ? List.of() : draw(comparison, folder));
        // beside the files: both take their time where there are thousands of rows
        new Thread(charts, "charts").start();
        try {
            ReportFile.writeAllBut(ReportFile.VERDICT, findings, folder);
            ended(charts).forEach(System.out::println);
            ReportFile.VERDICT.writeTo(folder, findings);
        } catch (IOException e) {
            awaitEnd(charts); // a JVM that ends now would leave half of a picture
            removeOlder(folder); // some alone would pass for a comparison that ended
            throw e;
        }
        System.out.print(TextReport.of(findings, options.all, isColoured(), folder.toString()));
        tell(findings, System.getenv());
        return code;
    }

    private static List<String> draw(Comparison comparison, Path folder) throws IOException {
        Fonts.unpack();
        return ComparisonCharts.draw(comparison, folder);
    }

    private static void awaitEnd(FutureTask<List<String>> charts) {
        try {
            ended(charts);
        } catch (IOException e) {
            // what is wrong with the disk is being told
        }
    }

    private static List<String> ended(FutureTask<List<String>> charts) throws IOException {
        try {
            return charts.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while charts were drawn");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean isColoured() {
        return Tty.isTerminal(STDOUT)
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** What a CI server wants to have told; a page that cannot be written changes no verdict. */
    private static void tell(Findings findings, Map<String, String> environment) {
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            Annotations.of(findings).forEach(System.out::println);
        }
        String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!summary.isEmpty()) {
            try {
                StepSummary.append(findings, Path.of(summary));
            } catch (IOException | InvalidPathException e) {
                System.err.println("ringside: the step summary was not written: " + e);
            }
        }
    }
}
