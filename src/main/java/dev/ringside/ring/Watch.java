package dev.ringside.ring;

import dev.ringside.procfs.ProcessId;
import java.time.Duration;

/**
 * Keeps every wait finite: looks whether the other process is alive, and how long nothing has come. Each wait makes its own watch on its
 * slow path and calls {@link #check} in each round of waiting; the look at /proc is made once in {@link #LOOK_NANOS}.
 */
public final class Watch {
    /** A look takes half a millisecond where its code is still interpreted, as it is in a process that only waits. */
    private static final long LOOK_NANOS = 250_000_000;

    private final Peer peer;
    private final long start = System.nanoTime();
    private long lastLook = start;

    private Watch(Peer peer) {
        this.peer = peer;
    }

    /** Whom to watch, and how long to wait for a sign at most. */
    public record Peer(ProcessId process, Duration patience) {

        public Watch watch() {
            return new Watch(this);
        }

        /** Throws unless the process lives. */
        public void requireAlive() {
            if (!process.isAlive()) {
                throw new PeerLostException("the other process (pid " + process.pid() + ") has ended");
            }
        }
    }

    public void check() {
        long now = System.nanoTime();
        if (now - lastLook < LOOK_NANOS) {
            return;
        }
        lastLook = now;
        if (Thread.currentThread().isInterrupted()) {
            throw new PeerLostException(
                    "interrupted while waiting for pid " + peer.process().pid());
        }
        peer.requireAlive();
        if (now - start > peer.patience().toNanos()) {
            throw new PeerLostException(
                    "the other process (pid " + peer.process().pid() + ") lives but gave no sign for "
                            + peer.patience().toSeconds() + " s");
        }
    }
}
