package dev.ringside.run;

import dev.ringside.results.BadRunException;
import dev.ringside.results.Cell;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.NotComparableException;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a run begins, or begins again: its plan, its folder, the forks that it has already, and what had to be taken out of its log. Only
 * who holds the {@link RunLock} may make one.
 */
public record RunStart(RunPlan run, RunFolder folder, List<ForkRecord> forks, Optional<String> repaired) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A new run in a folder of its own below {@code results}, with its plan on disk. */
    public static RunStart anew(Plan plan, String revision, Map<String, String> host, Path results) throws IOException {
        RunFolder folder = RunFolder.fresh(results, name(host.get("host"), revision));
        RunPlan run = new RunPlan(folder.name(), Instant.now(), revision, host, plan.settings(), plan.whole());
        folder.write(run, List.of());
        return new RunStart(run, folder, List.of(), Optional.empty());
    }

    /** Of a run that begins now; {@code what} is its build, as a rule. */
    public static String name(String host, String what) {
        return NAME.format(Instant.now()) + "-" + host + "-" + what;
    }

    /** The run in {@code path}, which was cut off; refused where another build, an unlike host or another JVM would go on. */
    public static RunStart again(Path path, String revision, Map<String, String> host) throws IOException {
        RunFolder folder = new RunFolder(path);
        RunPlan run = folder.readPlan();
        if (!run.revision().equals(revision)) {
            throw new NotComparableException("the run in " + path + " was begun by build " + run.revision()
                    + ", this is build " + revision + "; go on with the one that began it, or run anew");
        }
        List<String> unlike = run.unlike(host);
        if (!unlike.isEmpty()) {
            throw new NotComparableException("the run in " + path + " was begun on a host unlike this one: "
                    + String.join("; ", unlike) + "; go on with it there, or run anew");
        }
        PlannedJvms.require(planned(run, folder).cells(), path);
        Optional<String> repaired;
        List<ForkRecord> forks;
        try {
            repaired = folder.repair();
            forks = folder.readForks();
        } catch (IOException e) {
            throw new BadRunException("the forks of " + path + " cannot be read: " + e.getMessage());
        }
        requirePlanned(forks, run, folder);
        return new RunStart(run, folder, forks, repaired);
    }

    /** Refuses a log that holds what its plan does not know. */
    static void requirePlanned(List<ForkRecord> forks, RunPlan run, RunFolder folder) {
        Set<Cell> planned = run.cells().stream().map(PlannedCell::cell).collect(Collectors.toSet());
        for (ForkRecord fork : forks) {
            if (!planned.contains(fork.cell())) {
                throw new BadRunException(folder.forksFile() + " has a fork of a cell that is not in plan.json: "
                        + fork.cell().id());
            }
        }
    }

    /** The plan of a run as its file has it. */
    static Plan planned(RunPlan run, RunFolder folder) {
        try {
            return new Plan(run.cells(), run.settings());
        } catch (IllegalArgumentException e) {
            throw new BadRunException(folder.planFile() + " cannot be read: " + e.getMessage());
        }
    }

    Plan plan() {
        return planned(run, folder);
    }
}
