package dev.ringside.torture;

import java.time.Duration;
import java.time.Instant;

/** How long a process has been there. */
final class Lives {
    private Lives() {}

    /** 0 where it has ended. */
    static double seconds(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
