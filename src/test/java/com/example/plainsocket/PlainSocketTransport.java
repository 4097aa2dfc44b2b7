package com.example.plainsocket;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.Watch;
import dev.ringside.transport.Link;
import dev.ringside.transport.LinkSpec;
import dev.ringside.transport.Offer;
import dev.ringside.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/** java.net.Socket, as the shortest transport that keeps the contract. */
final class PlainSocketTransport implements Transport {
    private final String label;

    PlainSocketTransport(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int copies() {
        return 2;
    }

    @Override
    public List<String> waitings() {
        return List.of("block");
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        if (!waitings().contains(spec.waiting())) {
            return Optional.of("does not wait by " + spec.waiting() + ", it knows " + waitings());
        }
        return spec.maxMessage() <= largestMessage()
                ? Optional.empty()
                : Optional.of("a message has at most " + largestMessage() + " bytes");
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        return new PlainSocketOffer(spec);
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getInt("port"));
            return new PlainSocketLink(socket, spec, creator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
