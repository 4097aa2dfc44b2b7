package dev.ringside.demo;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.PrivateFolder;
import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a producer leaves for its consumer, in a file of the private folder: which segment, which semaphores, whose. Another user can
 * neither read nor replace it.
 */
record Rendezvous(ProcessId producer, String segment, String semaphores, long hugePageKib, boolean carriesFile) {
    private static final String SUFFIX = ".ring";

    static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "--name must be 1 to 64 letters, digits, dots, dashes or underscores: name=" + name);
        }
    }

    /** A name of its own for each producer, so that what removes a dead one's file never removes its successor's. */
    private String fileName(String name) {
        return name + "-" + producer.pid() + "-" + producer.startTicks() + SUFFIX;
    }

    private static boolean isOf(String name, Path file) {
        return file.getFileName().toString().matches(Pattern.quote(name) + "-\\d+-\\d+" + Pattern.quote(SUFFIX));
    }

    /** Refuses a name that a living producer has. */
    static void requireFree(String name) {
        living(name).ifPresent(other -> {
            throw new UnavailableException("a producer named " + name + " is running already (pid "
                    + other.producer().pid() + "); give this one another --name");
        });
    }

    /** Puts the file in its place, whole; {@code ledger} removes it. */
    Path publish(Ledger ledger, String name) {
        Path file = ledger.willMakePath(fileName(name));
        try {
            new Evidence()
                    .put("producer", producer)
                    .put("segment", segment)
                    .put("semaphores", semaphores)
                    .put("hugePageKib", hugePageKib)
                    .put("carriesFile", carriesFile)
                    .writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file + " failed: " + e.getMessage(), e);
        }
        return file;
    }

    /** The rendezvous of that name whose producer lives; waits for it until {@code deadline}. */
    static Rendezvous await(String name, Deadline deadline) {
        while (true) {
            Optional<Rendezvous> found = living(name);
            if (found.isPresent()) {
                return found.get();
            }
            if (deadline.hasPassed()) {
                throw new UnavailableException("no producer named " + name + " came within "
                        + deadline.length().toSeconds() + " s; start \"bin/ringside produce --name " + name + "\"");
            }
            deadline.pause();
        }
    }

    private static Optional<Rendezvous> living(String name) {
        try (Stream<Path> files = Files.list(PrivateFolder.locate())) {
            return files.filter(file -> isOf(name, file))
                    .flatMap(file -> read(file).stream())
                    .filter(found -> found.producer().isAlive())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for a producer failed: " + e.getMessage(), e);
        }
    }

    private static Optional<Rendezvous> read(Path file) {
        try {
            Evidence evidence = Evidence.readFrom(file);
            return Optional.of(new Rendezvous(
                    ProcessId.parse(evidence.get("producer")),
                    evidence.get("segment"),
                    evidence.get("semaphores"),
                    evidence.getLong("hugePageKib"),
                    Boolean.parseBoolean(evidence.get("carriesFile"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + " failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new UnavailableException(
                    file + " is no rendezvous of this version: " + e.getMessage() + "; remove it");
        }
    }

    /** No further consumer is to come. */
    static void withdraw(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + file + " failed: " + e.getMessage(), e);
        }
    }
}
