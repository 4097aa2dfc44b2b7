package dev.ringside.cli;

import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.Sweeper;
import dev.ringside.posix.Dispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What every command that makes something, or removes it, does first; until it is closed, temporary files have a place that is recorded. */
record Startup(Ledger ledger, Path temporary) implements AutoCloseable {

    /** Removes what dead runs left, and says so. */
    static Startup sweep() {
        Startup startup = begin();
        try {
            for (String removed : Sweeper.sweep(System.err::println)) {
                System.err.println("removed what a dead run left behind: " + removed);
            }
            return startup;
        } catch (RuntimeException e) {
            startup.close();
            throw e;
        }
    }

    /** A folder for the temporary files of this process and of the JVMs it starts, before the first of them is made. */
    static Startup begin() {
        Ledger ledger = Ledger.open();
        try {
            return new Startup(ledger, unpacked(ledger));
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /** For a command that does nothing else when it is ended by a signal. */
    Startup closingOnSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(ledger::close, "startup"));
        return this;
    }

    private static Path unpacked(Ledger ledger) {
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

    @Override
    public void close() {
        ledger.close();
    }
}
