package dev.ringside.alone;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.procfs.ProcessId;
import dev.ringside.protocol.Exchange;
import dev.ringside.protocol.Protocol;
import dev.ringside.protocol.ProtocolSpec;
import dev.ringside.protocol.Writer;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.time.Duration;

/** A ring with in and out indices that nobody reads. */
final class FullRing {
    private static final int SLOTS = 64;
    private static final int BYTES = 64;

    private FullRing() {}

    /** Messages that it took, of {@link #SLOTS} less one. */
    static double held(Ledger ledger) {
        ProtocolSpec spec = new ProtocolSpec(SLOTS, BYTES, 1, 1);
        try (Exchange exchange = Exchange.create(Protocol.ONE_EMPTY_SLOT, spec, Backing.SYSV, ledger)) {
            return messages(exchange) / (SLOTS - 1.0);
        }
    }

    /** Publishes until the writer has waited in vain. */
    private static int messages(Exchange exchange) {
        Writer writer = exchange.writer(0, new Watch.Peer(ProcessId.self(), Duration.ZERO));
        for (int messages = 0; messages <= SLOTS; messages++) {
            try {
                writer.claim();
            } catch (PeerLostException full) {
                return messages;
            }
            writer.publish(BYTES);
        }
        throw new IllegalStateException("a ring of " + SLOTS + " slots took more messages than it has slots");
    }
}
