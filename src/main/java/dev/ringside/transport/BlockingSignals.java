package dev.ringside.transport;

import dev.ringside.posix.EventFd;
import dev.ringside.ring.Watch;

/**
 * Sleeps in the read of an eventfd. To close it would not wake the sleeper, so the guard adds to both that this process waits for; the sleeper
 * looks for the guard's verdict before it believes a count.
 */
final class BlockingSignals implements SignalWait {
    private final LinkGuard guard;
    private final EventFd filled;
    private final EventFd empty;
    private boolean closed;

    BlockingSignals(Watch.Peer peer, EventFd filled, EventFd empty) {
        // objects of the guard's own, since one is for one thread
        this.filled = new EventFd(filled.fd());
        this.empty = new EventFd(empty.fd());
        guard = LinkGuard.start(peer, this::wake);
    }

    @Override
    public long await(EventFd signal) {
        while (true) {
            guard.enter();
            long count = signal.take();
            guard.leave();
            guard.requireNoVerdict();
            if (count > 0) {
                return count;
            }
        }
    }

    private synchronized void wake() {
        // the numbers may be those of other files once the link is closed
        if (!closed) {
            filled.add(1);
            empty.add(1);
        }
    }

    @Override
    public void close() {
        guard.close();
        synchronized (this) {
            closed = true;
        }
    }
}
