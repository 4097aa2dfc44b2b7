package dev.ringside.cli;

import dev.ringside.chart.Charts;
import dev.ringside.jvm.JvmEnvironment;
import dev.ringside.ledger.Ledger;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import dev.ringside.run.Plan;
import dev.ringside.run.Progress;
import dev.ringside.run.RingsideRun;
import dev.ringside.run.RunHost;
import dev.ringside.run.RunLock;
import dev.ringside.run.RunStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Measures every cell of a profile, writes results and draws charts.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ringside run --profile smoke",
            "  ringside run --resume results/20260301T123456Z-host-0123abc",
            "  ringside run --profile quick --shard 2/4"
        })
final class RunCommand implements Callable<Integer> {
    /** All else is in the plan of the run that goes on, and to pass over what a user asks for would be to mislead. */
    private static final Set<String> BESIDE_RESUME = Set.of("--resume", "--plot", "--patience", "--debug");

    @Mixin
    PlanOptions options;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the run in this folder, which was cut off: what it lacks, in its own order.")
    Path resume;

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Option(names = "--plot", defaultValue = "plot", description = "Folder for charts. Default: ${DEFAULT-VALUE}")
    Path plot;

    @Option(
            names = "--patience",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description =
                    "What a fork may take beside the time that it measures before it counts as hung. Default: ${DEFAULT-VALUE}")
    Duration patience;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        refuseBesideResume();
        requireOwnFlags();
        if (patience.toSeconds() < 1) {
            throw new UsageException("--patience must be 1s or more: patience=" + patience.toMillis() + "ms");
        }
        Plan plan = resume == null ? UsageException.checked(options::plan) : null;
        try (Startup startup = Startup.sweep();
                RunLock lock = RunLock.take()) {
            return measure(start(plan), startup.ledger(), lock, startup.temporary());
        }
    }

    static void requireOwnFlags() {
        JvmEnvironment.refusal().ifPresent(words -> {
            throw new UsageException(words);
        });
    }

    private void refuseBesideResume() {
        if (resume == null) {
            return;
        }
        List<String> others = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !BESIDE_RESUME.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw new UsageException("--resume goes on as " + resume.resolve("plan.json") + " says; leave out "
                    + String.join(", ", others));
        }
    }

    private RunStart start(Plan plan) throws IOException {
        return resume == null
                ? RunStart.anew(plan, Version.revision(), RunHost.facts(Version.revision()), results)
                : RunStart.again(resume, Version.revision(), RunHost.facts(Version.revision()));
    }

    private int measure(RunStart start, Ledger ledger, RunLock lock, Path temporary) throws IOException {
        RunInfo.Settings settings = start.run().settings();
        try (Progress progress = Progresses.forThisOutput(settings.profile());
                RingsideRun run = new RingsideRun(start, ledger, lock, temporary, patience, progress)) {
            System.out.printf(
                    Locale.ROOT,
                    "profile %s%s, seed %d, results in %s%n",
                    settings.profile(),
                    settings.shard() == null ? "" : ", shard " + settings.shard(),
                    settings.seed(),
                    run.folder());
            start.repaired().ifPresent(System.err::println);
            run.prepare().ifPresent(System.out::println);
            if (resume != null) {
                System.out.println(
                        run.isOver()
                                ? "nothing is left to measure: the run is complete"
                                : "going on after " + start.forks().size() + " forks");
            }
            RunInfo info = run.measure();
            report(info, run.folder());
            return RunReport.exitCode(info);
        }
    }

    private void report(RunInfo info, Path folder) throws IOException {
        RunReport.print(info);
        BudgetLines.of(info).forEach(System.out::println);
        Run read = Run.read(folder);
        HostLines.of(read).forEach(System.out::println);
        FloorLines.of(read.asked()).forEach(System.out::println);
        try {
            Plots.draw(folder, plot, Charts.MOST_PICTURES);
        } catch (IOException | RuntimeException e) {
            // the exit code tells of the measurement, which is whole
            System.err.println("ringside: the report was not written: " + Main.words(e) + "; bin/ringside plot "
                    + folder + " writes it again");
        }
    }
}
