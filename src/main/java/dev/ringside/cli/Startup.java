package dev.ringside.cli;

import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.Sweeper;
import dev.ringside.posix.Dispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What every command that makes something does first. */
final class Startup {
    private Startup() {}

    /** Removes what dead runs left, and says so. */
    static void sweep() {
        for (String removed : Sweeper.sweep(System.err::println)) {
            System.err.println("removed what a dead run left behind: " + removed);
        }
    }

    /** A folder for the temporary files of this process and of the JVMs it starts, removed with the ledger. */
    static Path temporaryFolder(Ledger ledger) {
        Path folder = ledger.willMakePath("tmp-" + Ledger.randomName());
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("making " + folder + " failed: " + e.getMessage(), e);
        }
        System.setProperty("java.io.tmpdir", folder.toString());
        System.setProperty("jna.tmpdir", folder.toString());
        Dispatcher.unpackInto(folder);
        return folder;
    }
}
