package dev.ringside.cli;

import dev.ringside.diff.Sides;
import dev.ringside.results.Baselines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "save",
        description = "Copies a run, or a file of plain JMH JSON, under a name.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ringside baseline save before",
            "  ringside baseline save reference results/reference"
        })
final class BaselineSaveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "Letters, digits, '.', '_' and '-'.")
    String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RUN",
            description = "Folder of a run, or a file of JMH JSON. Default: the newest whole run in --results")
    String run;

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Option(names = "--replace", description = "Overwrite a baseline of that name.")
    boolean replace;

    @Override
    public Integer call() throws IOException {
        Path source = run == null ? Baselines.newest(results) : Baselines.resolve(results, run);
        Sides.read("run", source); // a copy of what no comparison can read would be found out when it is needed
        Path stored = save(source);
        System.out.println("saved " + source + " as baseline " + name + ", in " + stored);
        return ExitCode.FINE;
    }

    private Path save(Path source) throws IOException {
        try {
            return new Baselines(results).save(name, source, replace);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
