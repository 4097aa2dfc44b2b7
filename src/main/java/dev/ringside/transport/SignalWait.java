package dev.ringside.transport;

import dev.ringside.posix.EventFd;
import dev.ringside.ring.Watch;

/** Waits for the count of an eventfd. */
interface SignalWait extends AutoCloseable {

    /** The count, which is 0 afterwards. */
    long await(EventFd signal);

    @Override
    default void close() {}

    /** Reads again and again what does not block. */
    static SignalWait spin(Watch.Peer peer) {
        Looking looking = new Looking(peer, LinkSpec.SPIN);
        return signal -> {
            looking.begin();
            long count = signal.take();
            while (count == 0) {
                looking.again();
                count = signal.take();
            }
            return count;
        };
    }
}
