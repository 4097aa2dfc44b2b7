package dev.ringside.cli;

import dev.ringside.ledger.Ledger;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import dev.ringside.run.Plan;
import dev.ringside.run.Progress;
import dev.ringside.run.RingsideRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = "Measures every cell of a profile, writes results and draws charts.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside run --profile smoke"})
final class RunCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options;

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Option(names = "--plot", defaultValue = "plot", description = "Folder for charts. Default: ${DEFAULT-VALUE}")
    Path plot;

    @Override
    public Integer call() throws IOException {
        Plan plan = options.plan();
        Startup.sweep();
        try (Ledger ledger = Ledger.open()) {
            Path temporary = Startup.temporaryFolder(ledger);
            return measure(plan, ledger, temporary);
        }
    }

    private int measure(Plan plan, Ledger ledger, Path temporary) throws IOException {
        try (Progress progress = Progresses.forThisOutput(plan.settings().profile());
                RingsideRun run = new RingsideRun(plan, Version.revision(), results, ledger, temporary, progress)) {
            System.out.printf(
                    Locale.ROOT,
                    "profile %s, seed %d, results in %s%n",
                    plan.settings().profile(),
                    plan.settings().seed(),
                    run.folder());
            run.reserve().ifPresent(System.out::println);
            RunInfo info = run.measure();
            report(info);
            BudgetLines.of(info).forEach(System.out::println);
            Run read = Run.read(run.folder());
            HostLines.of(read).forEach(System.out::println);
            FloorLines.of(read.asked()).forEach(System.out::println);
            Plots.draw(run.folder(), plot);
            return exitCode(info.cells());
        }
    }

    private static void report(RunInfo info) {
        for (CellState state : List.of(CellState.UNAVAILABLE, CellState.INVALID, CellState.FAILED)) {
            info.cells().stream()
                    .filter(cell -> cell.state() == state)
                    .forEach(cell -> System.out.println(state.name().toLowerCase(Locale.ROOT) + ": "
                            + cell.cell().id() + "  (" + cell.reason() + ")"));
        }
        System.out.printf(
                Locale.ROOT,
                "%d cells measured, %d unavailable, %d invalid, %d failed; a fork costs %.2f s beside what it measures (median)%n",
                count(info, CellState.MEASURED),
                count(info, CellState.UNAVAILABLE),
                count(info, CellState.INVALID),
                count(info, CellState.FAILED),
                info.medianOverheadSeconds());
    }

    private static long count(RunInfo info, CellState state) {
        return info.cells().stream().filter(cell -> cell.state() == state).count();
    }

    private static int exitCode(List<CellOutcome> cells) {
        boolean failed = cells.stream().anyMatch(cell -> cell.state() == CellState.FAILED);
        return failed ? ExitCode.CELLS_MISSING : ExitCode.FINE;
    }
}
