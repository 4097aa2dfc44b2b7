package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A listening stream socket. Whoever connects must send the secret of the address first. */
final class SocketOffer implements Offer {
    private static final String SECRET = "secret";
    private static final long PAUSE_NANOS = 500_000;
    /** The other process may be slow to be scheduled between two calls; a stranger keeps it waiting no longer than this. */
    private static final Duration SECRET_PATIENCE = Duration.ofSeconds(10);

    private final ServerSocketChannel server;
    private final Evidence address;
    private final LinkSpec spec;
    private final Preparation preparation;

    /** Looks who has connected, and sets the options of the connection; false for one who is not let in. */
    interface Preparation {
        boolean prepare(SocketChannel channel) throws IOException;
    }

    SocketOffer(ServerSocketChannel server, Evidence address, LinkSpec spec, Preparation preparation) {
        this.server = server;
        this.address = address.put(SECRET, Ledger.randomName());
        this.spec = spec;
        this.preparation = preparation;
    }

    @Override
    public Evidence address() {
        return address;
    }

    @Override
    public Link accept(Watch.Peer peer) {
        try {
            server.configureBlocking(false);
            Watch watch = peer.watch();
            while (true) {
                SocketChannel channel = server.accept();
                if (channel == null) {
                    watch.check();
                    LockSupport.parkNanos(PAUSE_NANOS);
                    continue;
                }
                if (!preparation.prepare(channel)) {
                    channel.close();
                    continue;
                }
                channel.configureBlocking(!spec.spins());
                StreamLink link =
                        new StreamLink(channel, channel, spec, new Watch.Peer(peer.process(), SECRET_PATIENCE));
                if (knowsTheSecret(link)) {
                    link.watch(peer);
                    close();
                    return link;
                }
                link.close();
            }
        } catch (IOException e) {
            throw new PeerLostException("waiting for a connection failed: " + e.getMessage());
        }
    }

    /** False for whoever else connects to a port that every local process can see. */
    private boolean knowsTheSecret(Link link) {
        try {
            return Secret.isSentOver(link, address.get(SECRET));
        } catch (PeerLostException e) {
            return false;
        }
    }

    /** The other end: the secret goes first. */
    static Link joined(SocketChannel channel, Evidence address, LinkSpec spec, Watch.Peer creator) throws IOException {
        channel.configureBlocking(!spec.spins());
        StreamLink link = new StreamLink(channel, channel, spec, creator);
        Secret.sendOver(link, address.get(SECRET));
        return link;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a listening socket failed: " + e.getMessage(), e);
        }
    }
}
