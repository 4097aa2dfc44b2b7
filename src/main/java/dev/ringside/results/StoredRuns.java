package dev.ringside.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of runs in a folder of results. */
public final class StoredRuns {
    /** They begin with the time at which the run did. */
    private static final String NAME = "\\d{8}T\\d{6}Z-.*";

    private StoredRuns() {}

    /** Newest first, whatever is in them. */
    public static List<RunFolder> in(Path results) {
        if (!Files.isDirectory(results)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(results)) {
            return folders.filter(folder -> folder.getFileName().toString().matches(NAME))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.getFileName().toString())
                            .reversed())
                    .map(RunFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + results + " failed: " + e.getMessage(), e);
        }
    }
}
