package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Unix domain stream socket in the private folder, whose name goes as soon as both ends have it. */
final class UnixStreams implements Mechanism {

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        String name = Ledger.randomName() + ".sock";
        try {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            Path path;
            synchronized (ledger) {
                path = ledger.willMakePath(name);
                server.bind(UnixDomainSocketAddress.of(path), 1);
            }
            return new SocketOffer(server, new Evidence().put("path", path), spec, channel -> {
                Files.deleteIfExists(path);
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("listening on " + name + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        try {
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(address.get("path")));
            return SocketOffer.joined(channel, address, spec, creator);
        } catch (IOException e) {
            throw new UncheckedIOException("connecting to " + address.get("path") + " failed: " + e.getMessage(), e);
        }
    }
}
