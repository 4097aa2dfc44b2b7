package dev.ringside.transport;

import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;

/** What a thread does whose system call may have to wait for the other process, so that no such wait is without end. */
interface Idle extends AutoCloseable {

    /** Before the first call of a wait. */
    void enter();

    /** After a call that came back with nothing: throws where the other process is gone, or silent for too long. */
    void empty();

    /** After the last. */
    void leave();

    /** Watches {@code peer} from now on, with its patience. */
    void watch(Watch.Peer peer);

    /** The failure of a call, by its real reason where that is known. */
    PeerLostException lost(Exception e);

    @Override
    void close();

    /** For calls that sleep until they are done or until {@code wake} ends them. */
    static Idle of(LinkSpec spec, Watch.Peer peer, Runnable wake) {
        return spec.spins() ? Retrying.spinning(peer) : LinkGuard.start(peer, wake);
    }

    /** For calls that sleep for a slice of time at most. */
    static Idle inSlices(LinkSpec spec, Watch.Peer peer) {
        return spec.spins() ? Retrying.spinning(peer) : Retrying.inSlices(peer);
    }
}
