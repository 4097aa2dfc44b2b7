package dev.ringside.run;

import dev.ringside.results.BadRunException;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.NotComparableException;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs of parts of one plan, as the run of the whole: the same cells, the same rounds. */
public final class Merge {
    private final List<Part> parts;
    private final List<String> unlike;

    private Merge(List<Part> parts, boolean unlikeHosts) {
        this.parts = parts;
        requireOnePlan();
        requireEachForkOnce();
        unlike = UnlikeHosts.differences(parts.stream().map(Part::run).toList());
        if (!unlike.isEmpty() && !unlikeHosts) {
            throw new NotComparableException("the hosts are unlike: " + String.join("; ", unlike)
                    + "; --unlike-hosts merges them all the same and marks every row");
        }
    }

    /** Checks that the runs in {@code folders} belong together, before anything is written. */
    public static Merge of(List<Path> folders, boolean unlikeHosts) {
        return new Merge(folders.stream().map(Part::read).toList(), unlikeHosts);
    }

    private void requireOnePlan() {
        Part first = parts.get(0);
        for (Part part : parts) {
            String both = part.folder().path() + " and " + first.folder().path();
            if (!part.run().revision().equals(first.run().revision())) {
                throw new NotComparableException(both + " are of different builds: "
                        + part.run().revision() + ", " + first.run().revision());
            }
            if (!part.asked().equals(first.asked()) || !asked(part).equals(asked(first))) {
                throw new NotComparableException(
                        both + " are of different plans: their cells, times, rounds or options differ");
            }
        }
        if (numbersOfParts().size() > 1) {
            throw new NotComparableException("these are shards of different splits: "
                    + parts.stream()
                            .flatMap(part -> part.shard().stream())
                            .map(Shard::toString)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Which canaries there are depends on the host, and the cells that were asked for do not. */
    private static List<PlannedCell> asked(Part part) {
        return part.run().cells().stream()
                .filter(planned -> !planned.unasked())
                .map(planned -> new PlannedCell(planned.cell(), planned.warmup(), planned.measurement()))
                .toList();
    }

    private Set<Integer> numbersOfParts() {
        return parts.stream()
                .flatMap(part -> part.shard().stream())
                .map(Shard::of)
                .collect(Collectors.toSet());
    }

    private void requireEachForkOnce() {
        record Turn(Cell cell, int round) {}
        Map<Turn, Part> turns = new HashMap<>();
        Set<Cell> canaries = whole().stream()
                .filter(PlannedCell::unasked)
                .map(PlannedCell::cell)
                .collect(Collectors.toSet());
        Set<Path> names = new HashSet<>();
        for (Part part : parts) {
            if (!names.add(part.folder().path().toAbsolutePath().normalize())) {
                throw new BadRunException(part.folder().path() + " is named twice");
            }
            for (ForkRecord fork : part.forks()) {
                boolean isOfHost = fork.isBeside() || canaries.contains(fork.cell());
                Part other = isOfHost ? null : turns.put(new Turn(fork.cell(), fork.round()), part);
                if (other != null) {
                    throw new BadRunException("both " + other.folder().path() + " and "
                            + part.folder().path() + " have round " + fork.round() + " of "
                            + fork.cell().id() + "; merge runs of different shards");
                }
            }
        }
    }

    /** All cells of the whole run, the canaries of every host too. */
    private List<PlannedCell> whole() {
        Map<Cell, PlannedCell> whole = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.run().cells().stream())
                .forEach(planned -> whole.merge(
                        planned.cell(), planned, (first, next) -> next.canary() ? first.asCanary() : first));
        return List.copyOf(whole.values());
    }

    /** The shards that would make it whole, as {@code 3/4}; empty where all are there, or none was a shard. */
    public List<String> missing() {
        Set<Integer> there = parts.stream()
                .flatMap(part -> part.shard().stream())
                .map(Shard::part)
                .collect(Collectors.toSet());
        return numbersOfParts().stream()
                .flatMap(of -> IntStream.rangeClosed(1, of)
                        .filter(part -> !there.contains(part))
                        .mapToObj(part -> new Shard(part, of))
                        .filter(this::lacks))
                .map(Shard::toString)
                .toList();
    }

    /** The runs that were cut off and left cells of {@code merged} without all of their rounds, a line each. */
    public List<String> cutOff(RunInfo merged) {
        return parts.stream().flatMap(part -> part.cutOff(merged).stream()).toList();
    }

    /** A run that was merged before is no shard and may have it all the same. */
    private boolean lacks(Shard shard) {
        Set<Cell> there = new HashSet<>();
        parts.forEach(part -> {
            part.forks().stream().filter(fork -> !fork.isBeside()).forEach(fork -> there.add(fork.cell()));
            there.addAll(part.refusals().keySet());
        });
        return shard.dealt(whole()).stream().anyMatch(planned -> !there.contains(planned.cell()));
    }

    /** Writes the merged run into a folder of its own below {@code results}. */
    public RunFolder write(Path results) throws IOException {
        RunFolder folder = RunFolder.fresh(results, RunStart.name(hostName(), first().revision()));
        RunPlan run = new RunPlan(
                RunPlan.SCHEMA,
                folder.name(),
                parts.stream()
                        .map(part -> part.run().started())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                first().revision(),
                UnlikeHosts.joined(parts.stream().map(part -> part.run().host()).toList()),
                first().settings().inShard(null),
                whole(),
                marks());
        List<ForkRecord> forks = forks();
        folder.write(run, forks);
        folder.write(info(run, forks), forks);
        return folder;
    }

    private RunPlan first() {
        return parts.get(0).run();
    }

    private String hostName() {
        List<String> names = parts.stream()
                .map(part -> part.run().host().get("host"))
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : "merged";
    }

    private List<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        parts.forEach(part -> marks.addAll(part.run().marks()));
        if (!unlike.isEmpty()) {
            marks.add(UnlikeHosts.mark(unlike));
        }
        List<Long> seeds = parts.stream()
                .map(part -> part.run().settings().seed())
                .distinct()
                .toList();
        if (seeds.size() > 1) {
            marks.add("merged of runs with an order of their own each: seeds "
                    + seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return List.copyOf(marks);
    }

    /** All forks in the order in which they began, each with the run that it is of. */
    private List<ForkRecord> forks() {
        record Origin(ForkRecord fork, RunPlan run) {}
        List<Origin> all = new ArrayList<>();
        parts.forEach(part -> part.forks().forEach(fork -> all.add(new Origin(fork, part.run()))));
        all.sort(Comparator.comparing(origin -> origin.fork().started()));
        List<ForkRecord> forks = new ArrayList<>();
        for (Origin origin : all) {
            RunPlan run = origin.run();
            forks.add(origin.fork()
                    .merged(forks.size() + 1, run.name(), run.settings().shard()));
        }
        return forks;
    }

    private RunInfo info(RunPlan run, List<ForkRecord> forks) {
        Book book = new Book();
        forks.forEach(book::add);
        Instant ended =
                parts.stream().map(Part::ended).max(Comparator.naturalOrder()).orElseThrow();
        RunInfo info = Account.of(run, new Plan(run.cells(), run.settings()), book, refusals(book), ended, 0);
        Map<Cell, String> absent = new HashMap<>();
        for (String shard : missing()) {
            Shard.parse(shard).dealt(run.cells()).forEach(planned -> absent.put(planned.cell(), shard));
        }
        return info.withCells(
                info.cells().stream().map(cell -> explained(cell, absent)).toList());
    }

    private static CellOutcome explained(CellOutcome outcome, Map<Cell, String> absent) {
        String shard = absent.get(outcome.cell());
        return outcome.state() == CellState.MISSING && shard != null
                ? outcome.because("it is of shard " + shard + ", which is not among the merged runs")
                : outcome;
    }

    /** What no host could measure; a canary that one of them could is no longer refused. */
    private Map<Cell, String> refusals(Book book) {
        Map<Cell, String> refusals = new HashMap<>();
        parts.forEach(part -> part.refusals().forEach(refusals::putIfAbsent));
        whole().forEach(planned ->
                book.refusal(planned.cell()).ifPresent(reason -> refusals.put(planned.cell(), reason)));
        whole().stream()
                .filter(PlannedCell::canary)
                .map(PlannedCell::cell)
                .filter(cell -> book.of(cell).stream().anyMatch(fork -> fork.state() == CellState.MEASURED))
                .forEach(refusals::remove);
        return refusals;
    }
}
