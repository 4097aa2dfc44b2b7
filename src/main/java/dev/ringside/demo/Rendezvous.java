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

/**
 * What a producer leaves for its consumer, in a file of the private folder: which segment, which semaphores, whose. Another user can
 * neither read nor replace it.
 */
record Rendezvous(ProcessId producer, int segment, String semaphores, long hugePageKib, boolean carriesFile) {

    static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "--name must be 1 to 64 letters, digits, dots, dashes or underscores: name=" + name);
        }
    }

    private static String fileName(String name) {
        return name + ".ring";
    }

    /** Refuses a name that a living producer has. */
    static void requireFree(String name) {
        read(name).filter(other -> other.producer().isAlive()).ifPresent(other -> {
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
            Optional<Rendezvous> found = read(name);
            if (found.isPresent() && found.get().producer().isAlive()) {
                return found.get();
            }
            if (deadline.hasPassed()) {
                throw new UnavailableException(found.map(stale -> "the producer named " + name + " (pid "
                                        + stale.producer().pid() + ") has ended")
                                .orElse("no producer named " + name + " came within "
                                        + deadline.length().toSeconds() + " s")
                        + "; start \"bin/ringside produce --name " + name + "\"");
            }
            deadline.pause();
        }
    }

    private static Optional<Rendezvous> read(String name) {
        Path file = PrivateFolder.locate().resolve(fileName(name));
        try {
            Evidence evidence = Evidence.readFrom(file);
            return Optional.of(new Rendezvous(
                    ProcessId.parse(evidence.get("producer")),
                    evidence.getInt("segment"),
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
