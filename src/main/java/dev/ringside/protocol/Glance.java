package dev.ringside.protocol;

import dev.ringside.ring.Watch;

/** For a writer that never waits: a look at the other process now and then, so that it does not write for the dead for ever. */
final class Glance {
    private static final int CLAIMS = 1 << 10;
    private static final long NANOS = 100_000_000;

    private final Watch.Peer peer;
    private int claims;
    private long last = System.nanoTime();

    Glance(Watch.Peer peer) {
        this.peer = peer;
    }

    /** Throws when the other process has ended; looks once in {@link #CLAIMS} calls, and at most ten times a second. */
    void atPeer() {
        if (++claims % CLAIMS == 0 && System.nanoTime() - last > NANOS) {
            last = System.nanoTime();
            peer.requireAlive();
        }
    }
}
