package dev.ringside.run;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import dev.ringside.results.StoredRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The runs in a folder of results, as far as they tell how long another will take. */
public final class PastRuns {
    /** To read the plan of every run that was ever made here would take longer than it is worth. */
    private static final int LOOKED_AT = 5;

    private PastRuns() {}

    /** The forks of the newest run of a host like {@code host}; none where there is no such run, or none that can be read. */
    public static List<ForkRecord> newest(Path results, Map<String, String> host) {
        return StoredRuns.in(results).stream()
                .limit(LOOKED_AT)
                .map(folder -> forks(folder, host))
                .filter(forks -> !forks.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ForkRecord> forks(RunFolder folder, Map<String, String> host) {
        try {
            boolean alike = folder.readPlan().unlike(host).isEmpty();
            return alike ? folder.readForks() : List.of();
        } catch (IOException | RuntimeException e) {
            return List.of(); // of another version, or cut off before its first fork
        }
    }
}
