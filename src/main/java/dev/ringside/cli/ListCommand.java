package dev.ringside.cli;

import dev.ringside.catalogue.Shelf;
import dev.ringside.results.PlannedCell;
import dev.ringside.run.Availability;
import dev.ringside.run.Marks;
import dev.ringside.run.Plan;
import dev.ringside.run.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
            List<String> marks = refusal.isEmpty() ? Marks.of(planned.cell()) : List.of();
            System.out.println(line(refusal, planned.cell().id())
                    + (marks.isEmpty() ? "" : "  (" + String.join("; ", marks) + ")"));
        }
        int rounds = plan.settings().rounds();
        System.out.printf(
                "%d cells, %d available, %d rounds, about %s%n",
                plan.cells().size(),
                available.size(),
                rounds,
                Durations.text(Plan.estimate(available).multipliedBy(rounds).toSeconds()));
        return ExitCode.FINE;
    }

    private static String line(Optional<String> refusal, String what) {
        return (refusal.isEmpty() ? "available    " : "unavailable  ")
                + what
                + refusal.map(reason -> "  (" + reason + ")").orElse("");
    }
}
