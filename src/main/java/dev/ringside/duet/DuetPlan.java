package dev.ringside.duet;

import dev.ringside.diff.Rules;
import dev.ringside.ledger.Ledger;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a duet is to compare: {@code base} and {@code head} as the user named them (null for the build that runs this), the rows, by which rules,
 * for how long forks may go on, and the patience with each.
 */
public record DuetPlan(
        String base,
        String head,
        BuildOptions options,
        List<PlannedCell> cells,
        RunInfo.Settings settings,
        Rules rules,
        Duration budget,
        Duration patience) {

    /** Which of {@code names}, that a user gave and some of which may be null, are jars of transports alone; throws BadBuildException where a file is no jar. */
    public static List<Path> withoutRingside(String... names) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String name : names) {
            if (name != null && Builds.isFile(name) && !Jars.isBuild(Path.of(name))) {
                jars.add(Path.of(name));
            }
        }
        return jars;
    }

    /** Throws IllegalArgumentException where {@code base} or {@code head} is neither a file nor a commit, and BadBuildException where a file is no jar; what git says goes into {@code temporary}. */
    public void check(Path temporary, Ledger ledger) throws IOException {
        for (String name : Stream.of(base, head).filter(Objects::nonNull).toList()) {
            if (Builds.isFile(name)) {
                Jars.isBuild(Path.of(name));
            } else {
                new Git(temporary, ledger).commit(name);
            }
        }
    }
}
