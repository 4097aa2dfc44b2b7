package dev.ringside.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs that were given a name, to be compared with later: copies below {@code baselines} in a folder of results, each whole or not there.
 * One is the folder of a run, or a file of plain JMH JSON.
 */
public record Baselines(Path results) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    /** Names that begin with a dot are those of copies that are not whole yet, or no longer wanted. */
    private static final String UNFINISHED = ".part";

    private static final String REPLACED = ".old";

    /** A run or a file, by its path or, where there is nothing of that path, by the name of a baseline; refuses by {@link BadRunException}. */
    public static Path resolve(Path results, String argument) {
        Path path = asPath(argument);
        if (path != null && Files.exists(path)) {
            return path;
        }
        Baselines baselines = new Baselines(results);
        List<String> names = baselines.names();
        if (names.contains(argument)) {
            return baselines.path(argument);
        }
        throw new BadRunException("no run, file or baseline is called " + argument + "; " + there(names));
    }

    private static Path asPath(String argument) {
        try {
            return argument.isEmpty() ? null : Path.of(argument);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String there(List<String> names) {
        return names.isEmpty()
                ? "there are no baselines yet, save one with: bin/ringside baseline save NAME"
                : "baselines: " + String.join(", ", names);
    }

    /** Their names in order. */
    public List<String> names() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder())) {
            all.filter(Files::isDirectory).map(Baselines::nameOf).forEach(this::putBack);
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + folder() + " failed: " + e.getMessage(), e);
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(Files::isDirectory)
                    .map(Baselines::nameOf)
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + folder() + " failed: " + e.getMessage(), e);
        }
    }

    /** What {@code name} stands for: the folder of a run, or a file of plain JMH JSON. */
    public Path path(String name) {
        RunFolder stored = new RunFolder(folder().resolve(name));
        return Files.exists(stored.runFile()) ? stored.path() : stored.jmhFile();
    }

    /** What is known of the run behind {@code name}; empty for a plain file, or where it cannot be read. */
    public Optional<RunInfo> info(String name) {
        return new RunFolder(folder().resolve(name)).written();
    }

    /**
     * Copies a run, or a file of plain JMH JSON, under {@code name}, which must be no baseline yet unless {@code replace}. Refuses names that
     * are none by {@link IllegalArgumentException}, and runs that are not whole by {@link BadRunException}.
     */
    public Path save(String name, Path source, boolean replace) throws IOException {
        requireName(name);
        if (names().contains(name) && !replace) {
            throw new IllegalArgumentException(
                    "there is a baseline " + name + " already; take another name, or overwrite it with --replace");
        }
        boolean isNew = !Files.exists(folder());
        Path unfinished = folder().resolve("." + name + UNFINISHED);
        BaselineCopy copy = BaselineCopy.of(source);
        try {
            Folders.remove(unfinished);
            Files.createDirectories(unfinished);
            copy.into(unfinished);
            put(unfinished, name);
        } catch (IOException | RuntimeException e) {
            Folders.removeQuietly(unfinished);
            if (isNew) {
                Folders.removeIfEmpty(folder());
            }
            throw e;
        }
        return path(name);
    }

    public void remove(String name) throws IOException {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new BadRunException("no baseline is called " + name + "; " + there(names));
        }
        Path gone = folder().resolve("." + name + UNFINISHED);
        Folders.remove(gone);
        Files.move(folder().resolve(name), gone);
        Durable.syncFolder(folder());
        Folders.remove(gone);
        Folders.removeIfEmpty(folder());
    }

    private Path folder() {
        return results.resolve("baselines");
    }

    private static String nameOf(Path folder) {
        return folder.getFileName().toString();
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a baseline is letters, digits, '.', '_' and '-', and begins with none of '.' and '-': name="
                            + name);
        }
    }

    private void put(Path whole, String name) throws IOException {
        Path place = folder().resolve(name);
        Path replaced = folder().resolve("." + name + REPLACED);
        if (Files.exists(place)) {
            Folders.remove(replaced);
            Files.move(place, replaced);
        }
        Files.move(whole, place);
        Durable.syncFolder(folder());
        Folders.remove(replaced);
    }

    /** What was being replaced when the power went is a baseline still. */
    private void putBack(String folderName) {
        if (!folderName.startsWith(".") || !folderName.endsWith(REPLACED)) {
            return;
        }
        String name = folderName.substring(1, folderName.length() - REPLACED.length());
        try {
            if (!Files.exists(folder().resolve(name))) {
                Files.move(folder().resolve(folderName), folder().resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("putting back baseline " + name + " failed: " + e.getMessage(), e);
        }
    }

    /** The newest run in {@code results} that is whole; refuses by {@link BadRunException} where there is none. */
    public static Path newest(Path results) {
        return StoredRuns.in(results).stream()
                .filter(run -> run.written().filter(BaselineCopy::isWhole).isPresent())
                .map(RunFolder::path)
                .findFirst()
                .orElseThrow(() -> new BadRunException(
                        "no whole run in " + results + "; measure one with: bin/ringside run, or name one"));
    }
}
