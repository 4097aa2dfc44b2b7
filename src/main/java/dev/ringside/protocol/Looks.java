package dev.ringside.protocol;

import dev.ringside.ring.Watch;

/** How one end waits: a bounded number of looks, then one whenever the scheduler comes round, with an eye on the other process. */
final class Looks {
    private static final int SPINS = 1000;

    private final Watch.Peer peer;
    private Watch watch;
    private int looks;

    Looks(Watch.Peer peer) {
        this.peer = peer;
    }

    /** Before the first look of a wait. */
    void begin() {
        looks = 0;
        watch = null;
    }

    /** Between two looks. Throws when the other process is gone or silent. */
    void pause() {
        if (looks < SPINS) {
            looks++;
            Thread.onSpinWait();
            return;
        }
        if (watch == null) {
            watch = peer.watch();
        }
        watch.check();
        Thread.yield();
    }
}
