package dev.ringside.procfs;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of all processes but this one, as /proc shows it, in clock ticks of 10 ms. The kernel measures it, and shows it cut to whole
 * ticks. What a process had used is its parent's once that has waited for it, so that nothing is lost with those that end, as long as
 * somebody waits for them.
 */
public final class OtherProcesses {
    private OtherProcesses() {}

    /** 0 where there is no /proc. A container shows those inside it alone. */
    public static long time() {
        return in(Path.of("/proc"), ProcessHandle.current().pid());
    }

    static long in(Path proc, long self) {
        long ticks = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Text.number(proc.toString(), process.getFileName().toString());
                if (pid != self) {
                    ticks += ProcessTime.parse(
                            pid,
                            Text.ifPresent(process.resolve("stat").toString()).orElse(""));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return 0;
        }
        return ticks;
    }
}
