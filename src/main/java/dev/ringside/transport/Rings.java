package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Segment;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.ring.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shared-memory ring, one for each direction; {@code isCopied} puts a copy on either side, {@code backing} stands behind it. */
record Rings(boolean isCopied, Backing backing) implements Mechanism {
    private static final int SLOTS = 64;
    private static final long MOST_BYTES = 64L << 20;

    Rings(boolean isCopied) {
        this(isCopied, Backing.SYSV);
    }

    @Override
    public int copies() {
        return isCopied ? 2 : 0;
    }

    @Override
    public List<String> waitings() {
        // spins while messages flow and sleeps when they do not: what a ring is used with where nobody says otherwise
        Stream<WaitStrategy> others = Arrays.stream(WaitStrategy.values()).filter(wait -> wait != WaitStrategy.FUTEX);
        return Stream.concat(Stream.of(WaitStrategy.FUTEX), others)
                .map(WaitStrategy::label)
                .toList();
    }

    @Override
    public int largestMessage() {
        return (int) RingLayout.MAX_CAPACITY;
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        return spec.maxMessage() <= largestMessage()
                ? backing.refusal(2 * layout(spec).bytes(), MemoryRequest.plain())
                : Optional.of("a slot of the ring holds at most " + largestMessage() + " bytes");
    }

    /** As many slots as fit into 64 MiB, 2 to 64. */
    private static RingLayout layout(LinkSpec spec) {
        long capacity = Math.max(RingLayout.MIN_CAPACITY, spec.maxMessage());
        return RingLayout.of((int) Math.max(2, Math.min(SLOTS, MOST_BYTES / capacity)), capacity);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        RingLayout layout = layout(spec);
        RingOffer.Made forward = made(layout, spec, ledger);
        RingOffer.Made back = made(layout, spec, ledger);
        return new RingOffer(
                forward, back, peer -> wrapped(new RingLink(forward.direction(), back.direction(), peer), spec));
    }

    RingOffer.Made made(RingLayout layout, LinkSpec spec, Ledger ledger) {
        Segment segment = Segment.create(ledger, layout.bytes(), backing, MemoryRequest.plain());
        String prefix = RingSemaphores.randomPrefix();
        RingSemaphores semaphores = RingSemaphores.create(ledger, prefix, layout.slots());
        WaitStrategy waiting = WaitStrategy.labelled(spec.waiting());
        RingHeader header = RingHeader.create(ledger, segment, layout, waiting, ProcessId.self());
        return new RingOffer.Made(new RingLink.Direction(segment, header, semaphores), prefix);
    }

    private Link wrapped(Link inPlace, LinkSpec spec) {
        return isCopied ? new CopyingLink(inPlace, spec) : inPlace;
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        RingLink.Direction receives = joined(address, "forward", creator);
        RingLink.Direction sends = joined(address, "back", creator);
        // last, since it tells the creator that both are open
        receives.header().register(ProcessId.self(), 1);
        return wrapped(new RingLink(sends, receives, creator), spec);
    }

    static RingLink.Direction joined(Evidence address, String name, Watch.Peer creator) {
        Segment segment = Segment.attach(address.get(name + ".segment"), 0);
        RingSemaphores semaphores = RingSemaphores.open(address.get(name + ".semaphores"));
        return new RingLink.Direction(segment, RingHeader.attach(segment, Deadline.in(creator.patience())), semaphores);
    }
}
