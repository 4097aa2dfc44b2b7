package dev.ringside.run;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What this process has started, and what that has started. */
public final class Descendants {
    private static final long GONE_NANOS = 2_000_000_000L;
    private static final long PAUSE_NANOS = 5_000_000;

    private Descendants() {}

    /** Kills all of them, and waits until they are gone. */
    public static void kill() {
        kill(ProcessHandle.current().descendants().toList());
    }

    /** Kills {@code process} and its descendants, and waits until they are gone. */
    public static void kill(ProcessHandle process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        kill(below);
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + GONE_NANOS;
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
