package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.Sysctl;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** UDP over loopback: a pair of connected sockets for each direction, and a window of credit, since UDP drops what finds no room. */
final class UdpPairs implements Mechanism {
    private static final int DATAGRAM = 65_507;
    private static final int RECEIVE_BUFFER = 1024 * 1024;
    private static final String LIMIT = "net.core.rmem_max";
    private static final long PAUSE_NANOS = 500_000;
    private static final int PAUSES_PER_GREETING = 200;

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public int largestMessage() {
        long buffer = Math.min(RECEIVE_BUFFER, limit().value());
        long datagram = Math.min(DATAGRAM, CreditWindow.largest(CreditWindow.of(buffer)));
        return (int) Math.max(0, datagram - UdpHeader.BYTES);
    }

    private static Sysctl limit() {
        return Sysctl.read(LIMIT).orElse(new Sysctl(LIMIT, RECEIVE_BUFFER));
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        if (spec.maxMessage() > DATAGRAM - UdpHeader.BYTES) {
            return Optional.of("a UDP datagram has at most " + DATAGRAM + " bytes, " + UdpHeader.BYTES
                    + " of them the link's own, so no message of " + spec.maxMessage());
        }
        return spec.maxMessage() <= largestMessage()
                ? Optional.empty()
                : Optional.of(limit().refuses(spec.maxMessage(), RECEIVE_BUFFER));
    }

    /** A socket with as much room as this host gives it. */
    static DatagramChannel open() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        channel.configureBlocking(false);
        return channel;
    }

    static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    /** The kernel holds twice the buffer that the JDK tells of; nothing is built on that. */
    static long window(DatagramChannel channel) throws IOException {
        return CreditWindow.of(channel.getOption(StandardSocketOptions.SO_RCVBUF));
    }

    /** The link once both pairs are connected. {@code window}: of the other side's receiving socket. */
    static Link link(DatagramChannel out, DatagramChannel in, long window, LinkSpec spec, Watch.Peer peer)
            throws IOException {
        out.configureBlocking(!spec.spins());
        in.configureBlocking(!spec.spins());
        UdpWire wire = new UdpWire(
                new UdpSender(out, window, spec.maxMessage()), new UdpReceiver(in, window(in), spec.maxMessage()));
        return new WireLink(wire, Idle.of(spec, peer, wire::closeChannels));
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        refusal(spec).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        try {
            return UdpOffer.make(spec);
        } catch (IOException e) {
            throw new UncheckedIOException("opening a UDP socket failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        try (UdpGreeting greeting = new UdpGreeting(address.get(UdpOffer.SECRET))) {
            DatagramChannel in = open().connect(loopback(address.getInt(UdpOffer.FORWARD)));
            DatagramChannel out = open().connect(loopback(address.getInt(UdpOffer.BACK)));
            Watch watch = creator.watch();
            for (int pauses = 0; ; pauses++) {
                if (pauses % PAUSES_PER_GREETING == 0) {
                    greeting.say(in, window(in));
                    greeting.say(out, 0);
                }
                Optional<UdpGreeting.Heard> heard = greeting.listen(out);
                if (heard.isPresent()) {
                    return link(out, in, heard.get().window(), spec, creator);
                }
                watch.check();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException e) {
            throw new PeerLostException("greeting the other process failed: " + e.getMessage());
        }
    }
}
