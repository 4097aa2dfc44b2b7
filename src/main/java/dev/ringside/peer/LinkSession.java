package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Message;
import dev.ringside.ring.PeerLostException;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Link;
import dev.ringside.transport.LinkSpec;
import dev.ringside.transport.Offer;
import dev.ringside.transport.Transport;
import java.util.List;

/** This process's end of a link whose other end answers every message in a JVM of its own; for one thread. */
public final class LinkSession implements AutoCloseable {
    private final Ledger ledger;
    private final PeerProcess peer;
    private final Offer offer;
    private final Link link;
    private final int length;
    private long sequence;

    private LinkSession(Ledger ledger, PeerProcess peer, Transport transport, LinkSpec spec) {
        this.ledger = ledger;
        this.peer = peer;
        length = spec.maxMessage();
        offer = transport.offer(spec, ledger);
        peer.tell(new Evidence()
                .put("transport", transport.label())
                .put("maxMessage", length)
                .put("waiting", spec.waiting())
                .put("creator", ProcessId.self())
                .putAll("", offer.address().asMap())
                .toLine());
        link = offer.accept(peer.asPeer(PeerMain.PATIENCE));
    }

    /** Starts the other process and connects; every message will be {@code length} bytes. */
    public static LinkSession open(String transport, String waiting, int length) {
        Transport chosen = Catalogue.named(transport);
        LinkSpec spec = new LinkSpec(length, waiting);
        chosen.refusal(spec).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        Ledger ledger = Ledger.open();
        PeerProcess peer =
                PeerProcess.start(JavaCommand.of(JvmFlags.measuring(), LinkPeerMain.class.getName(), List.of()));
        try {
            return new LinkSession(ledger, peer, chosen, spec);
        } catch (RuntimeException e) {
            RuntimeException told = e instanceof PeerLostException ? peer.lost(e.getMessage()) : e;
            peer.close();
            ledger.close();
            throw told;
        }
    }

    /** Sends the next message, waits for the answer, and checks it. */
    public void roundTrip() {
        try {
            Message.write(link.outbox(), length, sequence);
            link.send(length);
            int answer = link.receive();
            if (answer != length || !Message.matches(link.inbox(), length, sequence)) {
                throw new PeerLostException(
                        "answered message " + sequence + " with " + answer + " bytes that are not it");
            }
            sequence++;
        } catch (PeerLostException e) {
            throw peer.lost(e.getMessage());
        }
    }

    /** Ends the link in order; what both processes used, {@code producer.} and {@code consumer.}. */
    public Evidence finish() {
        link.close();
        Evidence done = peer.expect(PeerMain.DONE, PeerMain.PATIENCE);
        if (done.getLong("messages") != sequence) {
            throw peer.lost("answered " + done.getLong("messages") + " of " + sequence + " messages");
        }
        peer.awaitExit();
        return new Evidence().putAll("consumer.", done.asMap());
    }

    @Override
    public void close() {
        peer.close();
        link.close();
        ledger.close();
    }
}
