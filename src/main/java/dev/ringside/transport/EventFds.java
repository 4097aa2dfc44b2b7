package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.Watch;
import java.util.List;

/** Shared memory with eventfds as the only signal: they carry counts, the memory carries the messages. */
final class EventFds implements Mechanism {
    static boolean blocks(LinkSpec spec) {
        return spec.waiting().equals(LinkSpec.BLOCK);
    }

    /** Into the shared memory and out of it, on either side. */
    @Override
    public int copies() {
        return 2;
    }

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public int largestMessage() {
        return 64 << 20;
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        return new SignalOffer(spec, ledger);
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        return SignalOffer.join(spec, address, creator);
    }
}
