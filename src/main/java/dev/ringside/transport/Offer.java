package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ring.Watch;

/** A link that one process has made and the other has still to join. */
public interface Offer extends AutoCloseable {

    /** What the other process needs in order to join. */
    Evidence address();

    /** Waits until the other process has joined, and removes every name that the link had. */
    Link accept(Watch.Peer peer);

    @Override
    void close();
}
