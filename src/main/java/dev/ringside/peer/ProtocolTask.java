package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.Backing;
import dev.ringside.placement.Placement;
import dev.ringside.protocol.Protocol;
import dev.ringside.protocol.ProtocolSpec;
import dev.ringside.protocol.Reader;
import dev.ringside.ring.Message;

/** A protocol between two processes, what is behind it, and where the two sit. */
public record ProtocolTask(Protocol protocol, ProtocolSpec spec, Backing backing, Placement placement) {

    /** Whether a reader has taken the message that it says, all of it. */
    static boolean isWhole(Reader reader, ProtocolSpec spec) {
        return reader.length() == spec.capacity()
                && Message.matches(reader.payload(), reader.length(), reader.sequence());
    }

    /** What the other process must know of it. */
    Evidence toEvidence() {
        return new Evidence()
                .put("protocol", protocol.name())
                .put("slots", spec.slots())
                .put("capacity", spec.capacity())
                .put("producers", spec.producers())
                .put("consumers", spec.consumers());
    }

    static Protocol protocol(Evidence evidence) {
        return Protocol.valueOf(evidence.get("protocol"));
    }

    static ProtocolSpec spec(Evidence evidence) {
        return new ProtocolSpec(
                evidence.getInt("slots"),
                evidence.getInt("capacity"),
                evidence.getInt("producers"),
                evidence.getInt("consumers"));
    }
}
