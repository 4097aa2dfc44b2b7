package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Optional;

/** A way in which two processes can talk. Found by {@link java.util.ServiceLoader} through {@link TransportProvider}. */
public interface Transport {

    /** As it is named in parameters and charts. */
    String label();

    /** How it can wait; the first is its own way, others are for comparison. */
    List<String> waitings();

    /** How often a message is copied on its way from {@link Link#outbox} to {@link Link#inbox}: what makes two transports comparable. */
    int copies();

    /** Bytes of the largest message that it carries on this host; {@link #refusal} says what is in the way of a larger one. */
    default int largestMessage() {
        return LARGEST;
    }

    /** Two messages of that size and what goes with them fit into one buffer. */
    int LARGEST = 512 << 20;

    /** Why this host cannot have the link, with the limit named; empty where it should. */
    Optional<String> refusal(LinkSpec spec);

    /** Makes the link; what it makes on the host is in {@code ledger} first. */
    Offer offer(LinkSpec spec, Ledger ledger);

    /** Joins the link that {@code creator} has offered at {@code address}. */
    Link join(LinkSpec spec, Evidence address, Watch.Peer creator);
}
