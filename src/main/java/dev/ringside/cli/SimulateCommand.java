package dev.ringside.cli;

import dev.ringside.results.Durable;
import dev.ringside.simulate.ErrorRates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "simulate",
        hidden = true,
        description = {
            "How often a verdict is wrong: the decisions of \"ringside diff\", \"duet\" and \"run --budget\", and those of other tools, on forks drawn with a known truth.",
            "2000 runs take about 13 minutes of one processor, and all processors take part."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside simulate --runs 100"})
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--runs", defaultValue = "2000", description = "Of every setting. Default: ${DEFAULT-VALUE}")
    int runs;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same one draws the same. Default: ${DEFAULT-VALUE}")
    long seed;

    @Option(names = "--rows", defaultValue = "20", description = "Of a run, from 2 to 30. Default: ${DEFAULT-VALUE}")
    int rows;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write it there instead of to standard output.")
    Path markdown;

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || rows < 2 || rows > 30) {
            throw new UsageException("--runs must be 1 or more and --rows 2 to 30: runs=" + runs + " rows=" + rows);
        }
        String document =
                ErrorRates.document(runs, rows, seed, Runtime.getRuntime().availableProcessors());
        if (markdown == null) {
            System.out.print(document);
        } else {
            Durable.replace(markdown, document);
        }
        return ExitCode.FINE;
    }
}
