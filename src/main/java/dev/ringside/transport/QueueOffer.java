package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.util.function.Function;

/** Two message queues that this process has made, one for each direction. The other process says that it has both by an empty message. */
final class QueueOffer implements Offer {
    private final Evidence address;
    private final Function<Watch.Peer, WireLink> open;
    private final Runnable accepted;
    private final Runnable withdraw;
    private boolean closed;

    /** {@code accepted}: once both sides have the queues. {@code withdraw}: where the other never came. */
    QueueOffer(Evidence address, Function<Watch.Peer, WireLink> open, Runnable accepted, Runnable withdraw) {
        this.address = address;
        this.open = open;
        this.accepted = accepted;
        this.withdraw = withdraw;
    }

    @Override
    public Evidence address() {
        return address;
    }

    @Override
    public Link accept(Watch.Peer peer) {
        WireLink link = open.apply(peer);
        if (link.receive() != 0) {
            throw new PeerLostException("the other process opened the queues and did not say so");
        }
        closed = true;
        accepted.run();
        return link;
    }

    /** The other process's end. */
    static Link joined(WireLink link) {
        link.send(0);
        return link;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            withdraw.run();
        }
    }
}
