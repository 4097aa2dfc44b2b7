package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.posix.LibC;
import dev.ringside.procfs.TcpPeers;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * TCP over loopback. Any local process may connect: those of other users are sent away at once, and of this user's the first message must be
 * the secret of the address.
 */
final class TcpStreams implements Mechanism {

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        try {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            return new SocketOffer(
                    server,
                    new Evidence().put("port", port),
                    spec,
                    channel -> TcpPeers.isOf(LibC.geteuid(), channel) && prepare(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("listening on loopback failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        try {
            SocketChannel channel =
                    SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getInt("port")));
            prepare(channel);
            return SocketOffer.joined(channel, address, spec, creator);
        } catch (IOException e) {
            throw new UncheckedIOException("connecting to loopback failed: " + e.getMessage(), e);
        }
    }

    private static boolean prepare(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return true;
    }
}
