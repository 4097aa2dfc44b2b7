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
import java.time.Duration;
import java.util.Optional;

/** A listening seqpacket socket. Whoever connects must send the secret of the address first. */
final class SeqpacketOffer implements Offer {
    /** The other process may be slow to be scheduled between two calls; a stranger keeps it waiting no longer than this. */
    private static final Duration SECRET_PATIENCE = Duration.ofSeconds(10);

    private final UnixPackets packets;
    private final LinkSpec spec;
    private final UnixSocket listener;
    private final Path path;
    private final String secret = Ledger.randomName();
    private boolean closed;

    private SeqpacketOffer(UnixPackets packets, LinkSpec spec, UnixSocket listener, Path path) {
        this.packets = packets;
        this.spec = spec;
        this.listener = listener;
        this.path = path;
    }

    static SeqpacketOffer make(UnixPackets packets, LinkSpec spec, Ledger ledger) {
        UnixSocket listener = packets.open(spec);
        synchronized (ledger) {
            Path path = ledger.willMakePath(Ledger.randomName() + ".sock");
            listener.bind(path.toString());
            listener.listen();
            return new SeqpacketOffer(packets, spec, listener, path);
        }
    }

    @Override
    public Evidence address() {
        return new Evidence().put(UnixPackets.PATH, path).put(UnixPackets.SECRET, secret);
    }

    @Override
    public Link accept(Watch.Peer peer) {
        Watch watch = peer.watch();
        while (true) {
            Optional<UnixSocket> connection = listener.accept(spec.spins());
            if (connection.isEmpty()) {
                watch.check();
                continue;
            }
            WireLink link = packets.link(connection.get(), spec, new Watch.Peer(peer.process(), SECRET_PATIENCE));
            if (knowsTheSecret(link)) {
                link.watch(peer);
                close();
                return link;
            }
            link.close();
        }
    }

    private boolean knowsTheSecret(Link link) {
        try {
            return Secret.isSentOver(link, secret);
        } catch (PeerLostException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        listener.close();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + path + " failed: " + e.getMessage(), e);
        }
    }
}
