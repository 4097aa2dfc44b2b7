package dev.ringside.alone;

import dev.ringside.ledger.Ledger;
import dev.ringside.peer.KilledWriter;
import dev.ringside.protocol.Protocol;

/** Several writers, one after the other, each killed in the middle of a message. */
final class KilledWriters {
    private static final int WRITERS = 4;

    private KilledWriters() {}

    /** Messages that readers took and that were not whole. */
    static double torn(Protocol protocol, Ledger ledger) {
        KilledWriter writer = new KilledWriter(protocol);
        long torn = 0;
        for (int life = 0; life < WRITERS; life++) {
            KilledWriter.Taken taken = writer.once(ledger);
            if (taken.messages() == 0) {
                throw new IllegalStateException("the reader of a writer that was killed took nothing at all");
            }
            torn += taken.torn();
        }
        return torn;
    }
}
