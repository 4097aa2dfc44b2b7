package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Optional;

/** process_vm_readv(2): the one copy that there is goes from the sender's memory to the receiver's. */
final class ProcessReads implements Mechanism {
    private static final Rings RING = new Rings(false);

    @Override
    public int copies() {
        return 1;
    }

    @Override
    public List<String> waitings() {
        return List.of(WaitStrategy.FUTEX.label(), WaitStrategy.SPIN.label());
    }

    @Override
    public int largestMessage() {
        return (int) RingLayout.MAX_CAPACITY;
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        return Mechanism.super.refusal(spec).or(TracePermission::refusal);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        // one slot for each buffer, so that a free slot is a free buffer
        RingLayout layout = RingLayout.of(Region.buffers(spec.maxMessage()), RingLayout.MIN_CAPACITY);
        RingOffer.Made forward = RING.made(layout, spec, ledger);
        RingOffer.Made back = RING.made(layout, spec, ledger);
        return new RingOffer(forward, back, peer -> {
            ProcessLink link = new ProcessLink(forward.direction(), back.direction(), spec, peer);
            link.announce();
            link.awaitAnnouncement();
            return link;
        });
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        RingLink.Direction receives = Rings.joined(address, "forward", creator);
        RingLink.Direction sends = Rings.joined(address, "back", creator);
        receives.header().register(ProcessId.self(), 1);
        ProcessLink link = new ProcessLink(sends, receives, spec, creator);
        link.announce();
        link.awaitAnnouncement();
        return link;
    }
}
