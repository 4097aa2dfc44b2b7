package com.example.plainsocket;

import dev.ringside.evidence.Evidence;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import dev.ringside.transport.Link;
import dev.ringside.transport.LinkSpec;
import dev.ringside.transport.Offer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

final class PlainSocketOffer implements Offer {
    private final LinkSpec spec;
    private final ServerSocket server;

    PlainSocketOffer(LinkSpec spec) {
        this.spec = spec;
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Evidence address() {
        return new Evidence().put("port", server.getLocalPort());
    }

    @Override
    public Link accept(Watch.Peer peer) {
        try {
            server.setSoTimeout((int) peer.patience().toMillis());
            Link link = new PlainSocketLink(server.accept(), spec, peer);
            close();
            return link;
        } catch (IOException e) {
            throw new PeerLostException("nobody has connected: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
