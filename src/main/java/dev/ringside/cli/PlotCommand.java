package dev.ringside.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plot",
        description = "Draws the charts of a run, writes its report, and says what was found.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside plot results/reference"})
final class PlotCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(
            names = "--plot",
            defaultValue = "plot",
            description = "Folder for charts and report. Default: ${DEFAULT-VALUE}")
    Path plot;

    @Override
    public Integer call() throws IOException {
        Plots.draw(run, plot);
        return ExitCode.FINE;
    }
}
