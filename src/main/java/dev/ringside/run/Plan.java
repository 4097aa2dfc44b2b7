package dev.ringside.run;

import dev.ringside.jvm.HomeFolder;
import dev.ringside.jvm.TargetJvm;
import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Every cell of a run, and in which order each round takes them. A run of one shard measures {@code cells} of the {@code whole}, in the order
 * in which the whole run would come to them.
 */
public record Plan(List<PlannedCell> whole, List<PlannedCell> cells, RunInfo.Settings settings) {
    public Plan(List<PlannedCell> whole, RunInfo.Settings settings) {
        this(
                List.copyOf(whole),
                settings.shard() == null
                        ? List.copyOf(whole)
                        : Shard.parse(settings.shard()).cells(whole),
                settings);
    }

    public static Plan of(Profile profile, String name, int rounds, long seed, String only) {
        return of(profile, name, rounds, seed, only, Map.of());
    }

    /**
     * The cells of {@code profile} whose name holds {@code only} (empty for all), on each of {@code labelled} (none for the JVM of this
     * process), and the canaries on the first.
     */
    public static Plan of(
            Profile profile, String name, int rounds, long seed, String only, Map<String, TargetJvm> labelled) {
        Jvms jvms = new Jvms(labelled);
        Map<Cell, PlannedCell> cells = new LinkedHashMap<>();
        for (Sweep sweep : profile.sweeps()) {
            for (PlannedCell planned : Sweeps.expand(sweep)) {
                for (PlannedCell row : jvms.all(planned)) {
                    if (row.cell().id().contains(only)) {
                        cells.putIfAbsent(row.cell(), row);
                    }
                }
            }
        }
        if (cells.isEmpty()) {
            throw new BadProfileException("no cell of profile " + name + " has \"" + only
                    + "\" in its name; see \"bin/ringside list --profile " + name + "\"");
        }
        List<String> overrides = new ArrayList<>(profile.overrides());
        labelled.values()
                .forEach(jvm ->
                        overrides.add("--jvm " + HomeFolder.hidden(jvm.java().toString())));
        List<PlannedCell> all = Canary.beside(List.copyOf(cells.values()), Canary.Site.here(), jvms::first);
        return new Plan(all, new RunInfo.Settings(name, rounds, seed, only).overridden(overrides));
    }

    /** The same cells, for as long as {@code budget} lasts. */
    public Plan within(RunInfo.Budget budget) {
        return new Plan(whole, settings.within(budget));
    }

    /** The same cells, of which this run measures one part. */
    public Plan part(Shard shard) {
        Plan part = new Plan(whole, settings.inShard(shard.toString()));
        if (shard.dealt(whole).isEmpty()) {
            throw new BadProfileException("shard " + shard + " has no cell: profile " + settings.profile() + " has "
                    + whole.stream().filter(planned -> !planned.unasked()).count() + "; use fewer shards");
        }
        return part;
    }

    /**
     * The order of {@code round}, from 1: the cells of the whole, shuffled by the recorded seed, as far as they are of this run and not
     * {@code unavailable}.
     */
    List<PlannedCell> round(int round, Set<Cell> unavailable) {
        List<PlannedCell> shuffled = new ArrayList<>(whole);
        Collections.shuffle(shuffled, new Random(settings.seed() * 1_000_003 + round));
        shuffled.retainAll(new HashSet<>(cells));
        shuffled.removeIf(planned -> unavailable.contains(planned.cell()));
        return shuffled;
    }
}
