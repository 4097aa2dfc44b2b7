package dev.ringside.cli;

import dev.ringside.chart.Charts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "" + Charts.MOST_PICTURES,
            description =
                    "Most pictures of one chart, which may have one for each size, rate and placement. Default: ${DEFAULT-VALUE}")
    int pictures;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (pictures < 1) {
            throw new ParameterException(spec.commandLine(), "--pictures must be 1 or more: " + pictures);
        }
        Plots.draw(run, plot, pictures);
        return ExitCode.FINE;
    }
}
