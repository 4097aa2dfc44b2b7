package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Two rings that the other process has still to attach to. */
final class RingOffer implements Offer {
    private static final long PAUSE_NANOS = 500_000;

    private final Made forward;
    private final Made back;
    private final Function<Watch.Peer, Link> joined;

    /** One direction and the prefix of its semaphores. */
    record Made(RingLink.Direction direction, String prefix) {

        void unlink() {
            direction.segment().remove();
            direction.semaphores().unlink();
        }
    }

    /** {@code joined} makes the link once the other process has both rings. */
    RingOffer(Made forward, Made back, Function<Watch.Peer, Link> joined) {
        this.forward = forward;
        this.back = back;
        this.joined = joined;
        back.direction().header().register(ProcessId.self(), 1);
    }

    @Override
    public Evidence address() {
        return new Evidence()
                .put("forward.segment", forward.direction().segment().handle())
                .put("forward.semaphores", forward.prefix())
                .put("back.segment", back.direction().segment().handle())
                .put("back.semaphores", back.prefix());
    }

    @Override
    public Link accept(Watch.Peer peer) {
        Watch watch = peer.watch();
        while (forward.direction().header().attacher().isEmpty()) {
            watch.check();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        close();
        return joined.apply(peer);
    }

    /** Removes the names; the mappings end with the link or with the process. */
    @Override
    public void close() {
        List.of(forward, back).forEach(Made::unlink);
    }
}
