package dev.ringside.run;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The runs in a folder of results, as far as they tell how long another will take. */
public final class PastRuns {
    /** Folders of runs begin with the time at which the run did. */
    private static final String NAME = "\\d{8}T\\d{6}Z-.*";

    /** To read the plan of every run that was ever made here would take longer than it is worth. */
    private static final int LOOKED_AT = 5;

    private PastRuns() {}

    /** The forks of the newest run of a host like {@code host}; none where there is no such run, or none that can be read. */
    public static List<ForkRecord> newest(Path results, Map<String, String> host) {
        if (!Files.isDirectory(results)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(results)) {
            return folders.filter(folder -> folder.getFileName().toString().matches(NAME))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.getFileName().toString())
                            .reversed())
                    .limit(LOOKED_AT)
                    .map(folder -> forks(new RunFolder(folder), host))
                    .filter(forks -> !forks.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + results + " failed: " + e.getMessage(), e);
        }
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
