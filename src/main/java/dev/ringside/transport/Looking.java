package dev.ringside.transport;

import dev.ringside.ring.Watch;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What is done between two looks at something that nobody can sleep on. */
final class Looking {
    private static final int LOOKS_PER_CHECK = 1000;
    private static final long PAUSE_NANOS = 50_000;

    private final Watch.Peer peer;
    private final boolean sleeps;
    private Watch watch;
    private int looks;

    Looking(Watch.Peer peer, String waiting) {
        this.peer = peer;
        sleeps = waiting.equals(LinkSpec.POLL);
    }

    static List<String> ways() {
        return List.of(LinkSpec.POLL, LinkSpec.SPIN);
    }

    /** Before the first look of a wait. */
    void begin() {
        watch = null;
        looks = 0;
    }

    /** After a look in vain; throws where the other process has ended or was silent for too long. */
    void again() {
        if (sleeps) {
            LockSupport.parkNanos(PAUSE_NANOS);
        } else {
            Thread.onSpinWait();
        }
        if (sleeps || ++looks % LOOKS_PER_CHECK == 0) {
            watch = watch == null ? peer.watch() : watch;
            watch.check();
        }
    }
}
