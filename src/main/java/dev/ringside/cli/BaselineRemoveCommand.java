package dev.ringside.cli;

import dev.ringside.results.Baselines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Removes a baseline for good.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside baseline remove before"})
final class BaselineRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "One that baseline list shows.")
    String name;

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Override
    public Integer call() throws IOException {
        new Baselines(results).remove(name);
        System.out.println("removed baseline " + name);
        return ExitCode.FINE;
    }
}
