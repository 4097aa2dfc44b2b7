package dev.ringside.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Forks of a run that was killed, and their peers: they find out by themselves that it is gone, within two seconds, and until then they
 * hold memory that the next run counts on and take time from its first fork.
 */
final class Orphans {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();
    private static final Pattern FORK_OR_PEER =
            Pattern.compile("-D" + Pattern.quote(JmhForkRunner.EVIDENCE) + "=.*|dev\\.ringside\\.peer\\.\\w*PeerMain");
    private static final Pattern PARENT = Pattern.compile(FORK_OR_PEER + "|dev\\.ringside\\.cli\\.Main");

    private Orphans() {}

    /** Waits for them, by whoever holds the lock of runs and has no fork of its own yet; true where there were any and they have ended. */
    static boolean haveEnded() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean were = false;
        while (exist()) {
            if (System.nanoTime() > end) {
                return false; // of a test or a debugger, most likely: nobody to wait for
            }
            were = true;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return were;
    }

    private static boolean exist() {
        Optional<String> user = ProcessHandle.current().info().user();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().user().equals(user) && has(process, FORK_OR_PEER))
                .anyMatch(process ->
                        !process.parent().map(parent -> has(parent, PARENT)).orElse(false));
    }

    private static boolean has(ProcessHandle process, Pattern argument) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(found -> argument.matcher(found)
                .matches());
    }
}
