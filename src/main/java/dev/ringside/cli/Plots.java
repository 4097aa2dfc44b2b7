package dev.ringside.cli;

import dev.ringside.chart.Charts;
import dev.ringside.results.BadRunException;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Path;

/** Draws the charts of a run and says where they are. */
final class Plots {
    private Plots() {}

    /** Draws the run in folder {@code run} into a folder of the same name below {@code plot}. */
    static void draw(Path run, Path plot) throws IOException {
        Path folder = plot.resolve(run.toAbsolutePath().normalize().getFileName());
        Charts.draw(read(run), folder).forEach(System.out::println);
    }

    private static Run read(Path run) {
        try {
            return Run.read(run).asked();
        } catch (BadRunException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadDataException("the run in " + run + " cannot be read: " + e.getMessage());
        }
    }
}
