package dev.ringside.cli;

import dev.ringside.advice.Finding;
import dev.ringside.advice.ReportPages;
import dev.ringside.advice.RunFindings;
import dev.ringside.chart.Charts;
import dev.ringside.chart.Drawn;
import dev.ringside.results.BadRunException;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws the charts of a run, writes its report, says where they are and what was found. */
final class Plots {
    private Plots() {}

    /**
     * Draws the run in folder {@code run} into a folder of the same name below {@code plot}, of each chart {@code pictures} at most. Findings are told whatever
     * becomes of the files.
     */
    static void draw(Path run, Path plot, int pictures) throws IOException {
        Path folder = plot.resolve(run.toAbsolutePath().normalize().getFileName());
        Run read = read(run);
        List<Finding> findings = RunFindings.of(read);
        Fonts.unpack();
        try {
            List<Drawn> drawn = Charts.draw(read, folder, pictures);
            drawn.forEach(System.out::println);
            ReportPages.write(read, findings, drawn, folder).forEach(System.out::println);
        } finally {
            FindingLines.of(findings).forEach(System.out::println);
        }
    }

    private static Run read(Path run) {
        try {
            return Run.read(run);
        } catch (BadRunException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadDataException("the run in " + run + " cannot be read: " + e.getMessage());
        }
    }
}
