package dev.ringside.run;

import dev.ringside.jvm.ClassArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Forks of a run that was killed, and their peers: they find out by themselves that it is gone, within two seconds, and until then they
 * hold memory that the next run counts on and take time from its first fork. And the JVM that makes a class archive, which takes a few
 * seconds, writes into the folder of that run, and ends by itself.
 */
final class Orphans {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();
    private static final Pattern FORK_OR_PEER = Pattern.compile("-D" + Pattern.quote(JmhForkRunner.EVIDENCE)
            + "=.*|dev\\.ringside\\.peer\\.\\w*PeerMain|dev\\.ringside\\.run\\.ForkServer|dev\\.ringside\\.duet\\.BuildLeash|"
            + ClassArchive.FLAG);
    private static final Pattern PARENT = Pattern.compile(FORK_OR_PEER + "|dev\\.ringside\\.cli\\.Main");

    private Orphans() {}

    /** Waits for them, by whoever holds the lock of runs and has no fork of its own yet. */
    static void await() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        // after that it is none, but of a test or a debugger, most likely
        while (exist() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean exist() {
        Optional<String> user = ProcessHandle.current().info().user();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().user().equals(user))
                .filter(process -> has(process, FORK_OR_PEER) || isAboutToBecomeOne(process))
                .anyMatch(process ->
                        !process.parent().map(parent -> has(parent, PARENT)).orElse(false));
    }

    /** The JDK's helper stands between the start of a process and its program. */
    private static boolean isAboutToBecomeOne(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/jspawnhelper"))
                .isPresent();
    }

    /** From /proc: ProcessHandle knows no arguments of a process that has more than a page of them. */
    private static boolean has(ProcessHandle process, Pattern argument) {
        try {
            String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            return Arrays.stream(line.split("\0"))
                    .anyMatch(found -> argument.matcher(found).matches());
        } catch (IOException e) {
            return false; // it has just ended, or is another user's
        }
    }
}
