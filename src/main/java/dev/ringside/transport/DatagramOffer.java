package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.posix.UnixSocket;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bound datagram socket, and the name that the other process shall give its own. Both names are this process's, so that one ledger has
 * them. Connected to each other, the two sockets hear nobody else.
 */
final class DatagramOffer implements Offer {
    static final String BACK = "back";

    private final UnixPackets packets;
    private final LinkSpec spec;
    private final UnixSocket socket;
    private final Path path;
    private final Path back;
    private final String secret = Ledger.randomName();
    private boolean accepted;

    private DatagramOffer(UnixPackets packets, LinkSpec spec, UnixSocket socket, Path path, Path back) {
        this.packets = packets;
        this.spec = spec;
        this.socket = socket;
        this.path = path;
        this.back = back;
    }

    static DatagramOffer make(UnixPackets packets, LinkSpec spec, Ledger ledger) {
        UnixSocket socket = packets.open(spec);
        synchronized (ledger) {
            Path path = ledger.willMakePath(Ledger.randomName() + ".sock");
            Path back = ledger.willMakePath(Ledger.randomName() + ".sock");
            socket.bind(path.toString());
            return new DatagramOffer(packets, spec, socket, path, back);
        }
    }

    @Override
    public Evidence address() {
        return new Evidence().put(UnixPackets.PATH, path).put(BACK, back).put(UnixPackets.SECRET, secret);
    }

    @Override
    public Link accept(Watch.Peer peer) {
        WireLink link = packets.link(socket, spec, peer);
        if (!Secret.isSentOver(link, secret)) {
            throw new PeerLostException("the first datagram to " + path + " was not the secret");
        }
        while (!socket.connect(back.toString())) {
            peer.requireAlive();
        }
        accepted = true;
        remove(path);
        remove(back);
        return link;
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + path + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (!accepted) {
            socket.close();
            remove(path);
            remove(back);
        }
    }
}
