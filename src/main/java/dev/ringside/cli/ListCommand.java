package dev.ringside.cli;

import dev.ringside.catalogue.Shelf;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import dev.ringside.run.Availability;
import dev.ringside.run.Estimate;
import dev.ringside.run.Marks;
import dev.ringside.run.PastRuns;
import dev.ringside.run.Plan;
import dev.ringside.run.Profile;
import dev.ringside.run.RunHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {
            "Shows all there is to choose from, every cell of a profile, whether this host can measure it, and the time a run will take.",
            "Measures nothing."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ringside list",
            "  ringside list --profile smoke",
            "  ringside list --profile smoke --shard 2/4"
        })
final class ListCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options;

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder with earlier runs, which tell how long this host takes. Default: ${DEFAULT-VALUE}")
    Path results;

    @Override
    public Integer call() {
        Plan plan = UsageException.checked(options::plan);
        for (Shelf shelf : Shelf.values()) {
            System.out.println(shelf.title());
            shelf.entries()
                    .forEach(entry -> System.out.println(line(
                            entry.refusal(),
                            String.format("%-20s %s", entry.name(), entry.note())
                                    .stripTrailing())));
            System.out.println();
        }
        System.out.println("profiles (option --profile)");
        Profile.NAMES.forEach(name -> System.out.printf("%-20s %s%n", name, Profile.about(name)));
        System.out.println();
        String shard = plan.settings().shard();
        System.out.println("cells of profile " + plan.settings().profile()
                + (shard == null
                        ? ""
                        : ", shard " + shard + " of " + plan.whole().size() + " cells"));
        List<PlannedCell> available = new ArrayList<>();
        for (PlannedCell planned : plan.cells()) {
            Optional<String> refusal = Availability.refusalAfterReservation(planned.cell());
            if (refusal.isEmpty()) {
                available.add(planned);
            }
            List<String> marks = refusal.isEmpty() ? Marks.of(planned) : List.of();
            System.out.println(line(refusal, planned.cell().id())
                    + (marks.isEmpty() ? "" : "  (" + String.join("; ", marks) + ")"));
        }
        System.out.println(summary(plan, available));
        return ExitCode.FINE;
    }

    /** How long the whole run takes, charts and all. */
    private String summary(Plan plan, List<PlannedCell> available) {
        String cells = plan.cells().size() + " cells, " + available.size() + " available, ";
        int rounds = plan.settings().rounds();
        Estimate estimate = Estimate.ofReference().after(PastRuns.newest(results, RunHost.facts(Version.revision())));
        double seconds = rounds * estimate.seconds(available) + estimate.aroundSeconds();
        RunInfo.Budget budget = plan.settings().budget();
        if (budget != null) {
            return cells + BudgetLines.outlook(budget, seconds);
        }
        return cells + rounds + (rounds == 1 ? " round, " : " rounds, ") + rounds * available.size() + " forks, about "
                + Durations.text(Math.round(seconds));
    }

    private static String line(Optional<String> refusal, String what) {
        return (refusal.isEmpty() ? "available    " : "unavailable  ")
                + what
                + refusal.map(reason -> "  (" + reason + ")").orElse("");
    }
}
