package dev.ringside.peer;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Role;
import dev.ringside.memory.Segment;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.WaitStrategy;

/** A ring that this process has made, with the segment and the semaphores behind it. */
record OwnRing(Segment segment, RingHeader header, RingSemaphores semaphores, String prefix, MemoryRequest memory)
        implements AutoCloseable {

    /** Makes the segment, applies the creator's flags, publishes the ring and lets the consumer in. */
    static OwnRing create(Ledger ledger, RingLayout layout, WaitStrategy wait, Backing backing, MemoryRequest memory) {
        Segment segment = Segment.create(ledger, layout.bytes(), backing, memory);
        try {
            segment.apply(memory, Role.CREATOR);
            String prefix = RingSemaphores.randomPrefix();
            RingSemaphores semaphores = RingSemaphores.create(ledger, prefix, layout.slots());
            RingHeader header = RingHeader.create(ledger, segment, layout, wait, ProcessId.self());
            semaphores.ready().post();
            return new OwnRing(segment, header, semaphores, prefix, memory);
        } catch (RuntimeException e) {
            segment.remove();
            segment.close();
            throw e;
        }
    }

    PeerSpec.Attachment attachment() {
        return new PeerSpec.Attachment(segment.handle(), prefix, memory.hugePageKib());
    }

    /** Removes all names, once the other process holds everything too. */
    void unlink() {
        segment.remove();
        semaphores.unlink();
    }

    @Override
    public void close() {
        unlink();
        semaphores.close();
        segment.close();
    }
}
