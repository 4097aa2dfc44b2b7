package dev.ringside.cli;

import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.run.Merge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Joins the shards of a run, measured on several machines or one after the other, into one run.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside merge results/shard-1 results/shard-2 --results results"})
final class MergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Folders of runs, in any order.")
    List<Path> runs;

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Option(
            names = "--unlike-hosts",
            description = "Merge runs of unlike hosts all the same; the run and each of its rows are marked.")
    boolean unlikeHosts;

    @Override
    public Integer call() throws IOException {
        Merge merge = Merge.of(runs, unlikeHosts);
        RunFolder folder = merge.write(results);
        RunInfo info = folder.readInfo();
        RunReport.print(info);
        merge.missing().forEach(shard -> System.err.println("ringside: shard " + shard + " is missing"));
        merge.cutOff(info).forEach(part -> System.err.println("ringside: " + part));
        System.out.println("merged " + runs.size() + " runs into " + folder.path());
        return RunReport.exitCode(info);
    }
}
