package dev.ringside.cli;

import dev.ringside.run.Availability;
import dev.ringside.run.Plan;
import dev.ringside.run.PlannedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Shows every cell of a profile, whether this host can measure it, and the time a run will take.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside list --profile smoke"})
final class ListCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options;

    @Override
    public Integer call() {
        Plan plan = options.plan();
        List<PlannedCell> available = new ArrayList<>();
        for (PlannedCell planned : plan.cells()) {
            Optional<String> refusal = Availability.refusalAfterReservation(planned.cell());
            if (refusal.isEmpty()) {
                available.add(planned);
            }
            System.out.println((refusal.isEmpty() ? "available    " : "unavailable  ")
                    + planned.cell().id()
                    + refusal.map(reason -> "  (" + reason + ")").orElse(""));
        }
        int rounds = plan.settings().rounds();
        System.out.printf(
                "%d cells, %d available, %d rounds, about %s%n",
                plan.cells().size(),
                available.size(),
                rounds,
                Durations.text(Plan.estimate(available, rounds).toSeconds()));
        return ExitCode.FINE;
    }
}
