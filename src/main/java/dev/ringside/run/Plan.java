package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Every cell of a run, and in which order each round takes them. */
public record Plan(List<PlannedCell> cells, RunInfo.Settings settings) {

    /** What a fork costs beside the time that it measures: the median of the reference run and a little more. */
    private static final Duration OVERHEAD = Duration.ofMillis(1300);

    /** The cells of {@code profile} whose name holds {@code only} (empty for all). */
    public static Plan of(Profile profile, String name, int rounds, long seed, String only) {
        Map<Cell, PlannedCell> cells = new LinkedHashMap<>();
        for (Profile.Sweep sweep : profile.sweeps()) {
            for (PlannedCell planned : Sweeps.expand(sweep)) {
                if (planned.cell().id().contains(only)) {
                    cells.putIfAbsent(planned.cell(), planned);
                }
            }
        }
        if (cells.isEmpty()) {
            throw new BadProfileException("no cell of profile " + name + " has \"" + only
                    + "\" in its name; see \"bin/ringside list --profile " + name + "\"");
        }
        return new Plan(List.copyOf(cells.values()), new RunInfo.Settings(name, rounds, seed, only));
    }

    /** The same cells, for as long as {@code budget} lasts. */
    public Plan within(RunInfo.Budget budget) {
        return new Plan(cells, settings.within(budget));
    }

    /** The order of {@code round}, from 1: all cells, shuffled by the recorded seed. */
    List<PlannedCell> round(int round) {
        List<PlannedCell> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(settings.seed() * 1_000_003 + round));
        return shuffled;
    }

    /** How long {@code forks} take, one after the other. */
    public static Duration estimate(List<PlannedCell> forks) {
        Duration timed = forks.stream().map(PlannedCell::timed).reduce(Duration.ZERO, Duration::plus);
        return timed.plus(OVERHEAD.multipliedBy(forks.size()));
    }
}
