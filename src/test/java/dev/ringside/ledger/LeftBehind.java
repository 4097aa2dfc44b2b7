package dev.ringside.ledger;

import dev.ringside.posix.Semaphore;
import dev.ringside.posix.SysVSemaphores;
import dev.ringside.posix.SysVShm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that makes one object of each kind, says so, and dies of a line on its stdin without closing anything. */
final class LeftBehind {
    static final String MADE = "MADE";

    private LeftBehind() {}

    public static void main(String[] arguments) throws IOException {
        int key = Integer.parseInt(arguments[0]);
        long size = Long.parseLong(arguments[1]);
        String semaphore = arguments[2];
        Ledger ledger = Ledger.open();
        ledger.willMakeSegment(key, size);
        SysVShm.create(key, size, 0);
        ledger.willMakeSemaphore(semaphore);
        Semaphore.create(semaphore, 0);
        Path folder = Files.createDirectory(ledger.willMakePath(arguments[3]));
        Files.writeString(folder.resolve("file"), "content");
        int set = Integer.parseInt(arguments[4]);
        ledger.willMakeSemaphoreSet(set, 1);
        SysVSemaphores.create(set, 3, 0);
        System.out.println(MADE);
        System.in.read();
        Runtime.getRuntime().halt(42);
    }
}
