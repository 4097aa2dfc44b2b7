package dev.ringside.protocol;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.ring.Watch;
import java.util.Optional;

/** A protocol: what a constant of {@link Protocol} is made of. */
interface Handover {

    Limits limits();

    default Delivery delivery() {
        return Delivery.SHARED;
    }

    /** Why there is no such thing on that backing, with the reason. */
    default Optional<String> refusal(ProtocolSpec spec, Backing backing) {
        return limits().refusal(spec);
    }

    /** Where the frame lies in the segment. */
    default long frameOffset(ProtocolSpec spec) {
        return 0;
    }

    /** Bytes of the segment. */
    default long bytes(ProtocolSpec spec) {
        return spec.slotLayout().bytes();
    }

    /** Writes what must be there before the first message, into memory that is all zero; the frame is published after. */
    default void prepare(Frame frame, Ledger ledger) {}

    /** Opens what either process needs beside the segment, while that can still be found by its name. */
    default void open(Frame frame) {}

    /** Where its slots lie, if it has any. */
    default Frame.Slots slots(Frame frame) {
        return frame.slots();
    }

    /** Writer {@code number}, from 0. */
    Writer writer(Frame frame, int number, Watch.Peer peer);

    /** Reader {@code number}, from 0. */
    Reader reader(Frame frame, int number, Watch.Peer peer);

    default Progress progress(Frame frame) {
        return frame.progress();
    }
}
