package dev.ringside.ring;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Segment;
import dev.ringside.procfs.ProcessId;

/** A segment of this process for a ring, with the ledger that removes it whatever the test does. */
record OwnSegment(Ledger ledger, Segment segment) implements AutoCloseable {

    static OwnSegment of(long bytes) {
        Ledger ledger = Ledger.open();
        try {
            return new OwnSegment(ledger, Segment.create(ledger, bytes, MemoryRequest.plain()));
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    long address() {
        return segment.address();
    }

    RingHeader publish(RingLayout layout, WaitStrategy wait) {
        return RingHeader.create(ledger, segment, layout, wait, ProcessId.self());
    }

    @Override
    public void close() {
        segment.close();
        ledger.close();
    }
}
