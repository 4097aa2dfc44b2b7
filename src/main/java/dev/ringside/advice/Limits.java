package dev.ringside.advice;

import dev.ringside.analysis.Processors;
import dev.ringside.results.CanaryDrift;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a run cannot say, and what makes its figures less sure, a sentence each. */
final class Limits {
    private static final int LEAST_PROCESSORS = 3;
    private static final int FEW_FORKS = 5;
    private static final double MOVED = 0.1;
    private static final int MOST_REASONS = 8;

    private Limits() {}

    static List<String> of(Run run) {
        List<String> limits = new ArrayList<>(run.info().marks());
        OptionalInt processors = Processors.online(run);
        if (processors.isPresent() && processors.getAsInt() < LEAST_PROCESSORS) {
            limits.add(
                    "The host has " + processors.getAsInt()
                            + (processors.getAsInt() == 1 ? " processor" : " processors")
                            + ": nothing here says how the ring scales, since a producer and two consumers have to share them.");
        }
        forks(run).ifPresent(limits::add);
        disturbed(run).ifPresent(limits::add);
        for (CanaryDrift canary : run.info().canaries()) {
            if (Math.abs(canary.worst()) >= MOVED) {
                limits.add("The host moved while it was measured: " + canary.name() + " was between "
                        + CanaryDrift.percent(canary.lowest()) + " and " + CanaryDrift.percent(canary.highest())
                        + " of its median over " + canary.rounds() + " rounds. Rounds meet all cells alike; cells of"
                        + " different runs do not compare.");
            }
        }
        for (CellState state : List.of(CellState.UNAVAILABLE, CellState.INVALID, CellState.FAILED, CellState.MISSING)) {
            reasons(run, state, limits);
        }
        return limits;
    }

    private static Optional<String> forks(Run run) {
        int fewest = run.asked().measured().values().stream()
                .mapToInt(List::size)
                .min()
                .orElse(0);
        return fewest == 0 || fewest >= FEW_FORKS
                ? Optional.empty()
                : Optional.of("Some cells have "
                        + (fewest == 1 ? "one fork, and no interval" : fewest + " forks")
                        + ": a tie may be a difference that more rounds would show.");
    }

    private static Optional<String> disturbed(Run run) {
        List<ForkRecord> forks =
                run.measured().values().stream().flatMap(Collection::stream).toList();
        long disturbed = forks.stream().filter(ForkRecord::isDisturbed).count();
        return disturbed == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d of %d forks were disturbed by something else on the host, and are kept.",
                        disturbed,
                        forks.size()));
    }

    /** How many cells have no value for the same reason. */
    private static void reasons(Run run, CellState state, List<String> limits) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (CellOutcome outcome : run.info().cells()) {
            if (outcome.state() == state) {
                String reason = outcome.reason() == null ? "no reason is known" : outcome.reason();
                reasons.merge(reason.replaceAll("\\s+", " "), 1, Integer::sum);
            }
        }
        reasons.entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(reason -> limits.add(reason.getValue() + (reason.getValue() == 1 ? " cell " : " cells ")
                        + state.name().toLowerCase(Locale.ROOT) + ": " + reason.getKey()));
        if (reasons.size() > MOST_REASONS) {
            limits.add(reasons.size() - MOST_REASONS + " more reasons for cells that are "
                    + state.name().toLowerCase(Locale.ROOT) + " are in the table of cells");
        }
    }
}
