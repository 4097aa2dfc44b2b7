package dev.ringside.transport;

import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;

/** Waits by calling again, after calls that sleep for a slice of time or after calls that do not sleep at all. */
final class Retrying implements Idle {
    private static final int LOOKS_PER_CHECK = 1000;

    private final boolean spins;
    private Watch.Peer peer;
    private int looks;
    private Watch watch;
    private PeerLostException verdict;

    private Retrying(Watch.Peer peer, boolean spins) {
        this.peer = peer;
        this.spins = spins;
    }

    static Idle spinning(Watch.Peer peer) {
        return new Retrying(peer, true);
    }

    static Idle inSlices(Watch.Peer peer) {
        return new Retrying(peer, false);
    }

    @Override
    public void enter() {
        looks = 0;
    }

    @Override
    public void empty() {
        if (!spins) {
            check();
            return;
        }
        Thread.onSpinWait();
        if (++looks % LOOKS_PER_CHECK == 0 || verdict != null) {
            check();
        }
    }

    private void check() {
        if (verdict != null) {
            throw verdict;
        }
        if (watch == null) {
            watch = peer.watch();
        }
        try {
            watch.check();
        } catch (PeerLostException e) {
            verdict = e; // what came before the end is looked for once more
        }
    }

    @Override
    public void leave() {
        watch = null;
    }

    @Override
    public void watch(Watch.Peer other) {
        peer = other;
        verdict = null;
    }

    @Override
    public PeerLostException lost(Exception e) {
        return new PeerLostException("the other process has left the link: " + e.getMessage());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
