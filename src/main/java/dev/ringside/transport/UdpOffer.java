package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.locks.LockSupport;

/** Two bound sockets. Whoever greets them with the secret is who they are connected to, and from then on they hear nobody else. */
final class UdpOffer implements Offer {
    static final String SECRET = "secret";
    static final String FORWARD = "forward";
    static final String BACK = "back";
    private static final long PAUSE_NANOS = 500_000;

    private final LinkSpec spec;
    private final DatagramChannel out;
    private final DatagramChannel in;
    private final Evidence address;
    private boolean accepted;

    private UdpOffer(LinkSpec spec, DatagramChannel out, DatagramChannel in) throws IOException {
        this.spec = spec;
        this.out = out;
        this.in = in;
        address = new Evidence()
                .put(SECRET, Ledger.randomName())
                .put(FORWARD, port(out))
                .put(BACK, port(in));
    }

    static UdpOffer make(LinkSpec spec) throws IOException {
        DatagramChannel out = UdpPairs.open().bind(UdpPairs.loopback(0));
        DatagramChannel in = UdpPairs.open().bind(UdpPairs.loopback(0));
        return new UdpOffer(spec, out, in);
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    @Override
    public Evidence address() {
        return address;
    }

    @Override
    public Link accept(Watch.Peer peer) {
        try (UdpGreeting greeting = new UdpGreeting(address.get(SECRET))) {
            long window = connect(out, greeting, peer);
            connect(in, greeting, peer);
            greeting.say(in, UdpPairs.window(in));
            accepted = true;
            return UdpPairs.link(out, in, window, spec, peer);
        } catch (IOException e) {
            throw new PeerLostException("waiting for a greeting failed: " + e.getMessage());
        }
    }

    /** The window of the one who greeted. What had come from others before is dropped with the connection. */
    private static long connect(DatagramChannel channel, UdpGreeting greeting, Watch.Peer peer) throws IOException {
        Watch watch = peer.watch();
        while (true) {
            var heard = greeting.listen(channel);
            if (heard.isPresent()) {
                channel.connect(heard.get().from());
                return heard.get().window();
            }
            watch.check();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        if (accepted) {
            return;
        }
        try {
            out.close();
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a UDP socket failed: " + e.getMessage(), e);
        }
    }
}
