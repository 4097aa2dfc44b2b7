package dev.ringside.cli;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Rules;
import dev.ringside.duet.BuildOptions;
import dev.ringside.duet.Duet;
import dev.ringside.duet.DuetPlan;
import dev.ringside.ledger.Ledger;
import dev.ringside.results.Folders;
import dev.ringside.run.Plan;
import dev.ringside.run.RunLock;
import dev.ringside.transport.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "duet",
        description = "Measures two builds by turns on this host and gives a verdict that may gate.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A build is a jar, or a git reference of the repository in this folder, which is built in a worktree of its own.",
            "A jar without Ringside in it, of transports of yours, is measured with this build.",
            "",
            "Exit codes: 0 no regression, 10 regressed, 11 inconclusive, 12 not comparable, 13 rows missing or failed.",
            "",
            "Examples:",
            "  ringside duet --base main --head HEAD",
            "  ringside duet --base old.jar --budget 20m --only transport=pipe"
        })
final class DuetCommand implements Callable<Integer> {
    @Option(names = "--base", required = true, paramLabel = "REF|JAR", description = "The build that counts as before.")
    String base;

    @Option(
            names = "--head",
            paramLabel = "REF|JAR",
            description = "The build that counts as after. Default: the one that runs this")
    String head;

    @Option(
            names = "--build",
            paramLabel = "COMMAND",
            defaultValue = "mvn -q -B -ntp package -DskipTests",
            description = "What builds a git reference, in the shell, in its worktree. Default: ${DEFAULT-VALUE}")
    String build;

    @Option(
            names = "--artifact",
            paramLabel = "FILE",
            defaultValue = "target/ringside.jar",
            description = "What this leaves there. Default: ${DEFAULT-VALUE}")
    Path artifact;

    @Option(names = "--build-deadline", hidden = true, defaultValue = "10m", converter = DurationConverter.class)
    Duration buildDeadline;

    @Mixin
    DuetRowOptions rows;

    @Mixin
    ToleranceOption tolerance;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            defaultValue = "45m",
            converter = DurationConverter.class,
            description =
                    "Time that forks may take in all; what is not decided then is inconclusive, and what has no fork at all is missing. Default: ${DEFAULT-VALUE}")
    Duration budget;

    @Mixin
    VerdictOptions verdict;

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Option(
            names = "--patience",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description =
                    "What a fork may take beside the time that it measures before it counts as hung. Default: ${DEFAULT-VALUE}")
    Duration patience;

    @Override
    public Integer call() throws IOException {
        RunCommand.requireOwnFlags();
        if (patience.toSeconds() < 1) {
            throw new UsageException("--patience must be 1s or more: patience=" + patience.toMillis() + "ms");
        }
        if (budget.toSeconds() < 1) {
            throw new UsageException("--budget must be a second or more");
        }
        Rules rules = rows.rules(tolerance.rules());
        addTransports();
        Plan plan = UsageException.checked(() -> rows.plan(rules));
        DuetPlan duet = new DuetPlan(
                base,
                head,
                new BuildOptions(build, artifact, buildDeadline),
                plan.cells().stream().filter(planned -> !planned.unasked()).toList(),
                plan.settings(),
                rules,
                budget,
                patience);
        try (Startup startup = Startup.sweep()) {
            check(duet, startup.temporary(), startup.ledger());
            try (RunLock lock = RunLock.take()) {
                return measure(duet, startup.ledger(), lock, startup.temporary());
            }
        }
    }

    /** Rows of transports that only the jars of both sides have are planned here and measured there. */
    private void addTransports() throws IOException {
        for (Path jar : DuetPlan.withoutRingside(base, head)) {
            try {
                Catalogue.add(jar);
            } catch (IllegalArgumentException e) {
                throw new BadDataException(e.getMessage());
            }
        }
    }

    private static void check(DuetPlan duet, Path temporary, Ledger ledger) throws IOException {
        try {
            duet.check(temporary, ledger);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private int measure(DuetPlan plan, Ledger ledger, RunLock lock, Path temporary) throws IOException {
        boolean isNew = !Files.exists(results);
        Path folder = Duet.freshFolder(results);
        try {
            return measure(plan, folder, ledger, lock, temporary);
        } catch (IOException | RuntimeException e) {
            Folders.removeIfEmpty(folder); // it failed before it had anything to keep
            if (isNew) {
                Folders.removeIfEmpty(results);
            }
            throw e;
        }
    }

    private int measure(DuetPlan plan, Path folder, Ledger ledger, RunLock lock, Path temporary) throws IOException {
        try (Duet duet = new Duet(plan, folder, ledger, lock, temporary, Version::of, new DuetLines())) {
            System.out.println("profile " + plan.settings().profile() + ", "
                    + plan.cells().size() + " rows, seed " + plan.settings().seed() + ", results in " + folder);
            Comparison comparison = duet.measure();
            return VerdictReport.publish(comparison, folder, verdict);
        }
    }
}
