package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.UnixSocket;
import dev.ringside.procfs.Sysctl;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Optional;

/** A Unix domain socket that keeps messages apart, in the private folder, whose names go as soon as both ends have it. */
record UnixPackets(UnixSocket.Type type) implements Mechanism {
    /** What the kernel needs beside a message in the send buffer. */
    private static final int MARGIN = 32;

    /** The kernel takes most of a message in one piece of memory, and this is the largest that it has. */
    private static final int PIECE = 4 << 20;

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public int largestMessage() {
        try (UnixSocket socket = UnixSocket.open(type, true)) {
            return Math.min(PIECE, socket.growSendBuffer(2 * PIECE) - MARGIN - SocketWire.HEADER);
        }
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        int largest = largestMessage();
        if (spec.maxMessage() <= largest) {
            return Optional.empty();
        }
        if (largest == PIECE) {
            return Optional.of("the kernel has no piece of memory for a message of " + spec.maxMessage()
                    + " bytes of a Unix socket, " + PIECE + " is the most");
        }
        // the kernel takes the double of what a program asks for
        long needed = (spec.maxMessage() + (long) MARGIN + SocketWire.HEADER + 1) / 2;
        return Sysctl.read("net.core.wmem_max").map(limit -> limit.refuses(spec.maxMessage(), needed));
    }

    UnixSocket open(LinkSpec spec) {
        return UnixSocket.open(type, spec.spins());
    }

    /** Lets two of the largest messages be on their way; the host's default is left alone where it does. */
    private static void widen(UnixSocket socket, LinkSpec spec) {
        int message = SocketWire.HEADER + spec.maxMessage();
        if (socket.sendBuffer() < 2 * message) {
            socket.growSendBuffer(2 * message);
        }
    }

    WireLink link(UnixSocket socket, LinkSpec spec, Watch.Peer peer) {
        widen(socket, spec);
        // the first message is the secret
        int maxMessage = Math.max(Long.BYTES, spec.maxMessage());
        return new WireLink(new SocketWire(socket, maxMessage), Idle.inSlices(spec, peer));
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        refusal(spec).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        return type == UnixSocket.Type.SEQPACKET
                ? SeqpacketOffer.make(this, spec, ledger)
                : DatagramOffer.make(this, spec, ledger);
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        UnixSocket socket = open(spec);
        if (type == UnixSocket.Type.DATAGRAM) {
            socket.bind(address.get(DatagramOffer.BACK));
        }
        Watch watch = creator.watch();
        while (!socket.connect(address.get(PATH))) {
            watch.check();
        }
        WireLink link = link(socket, spec, creator);
        Secret.sendOver(link, address.get(SECRET));
        return link;
    }

    static final String PATH = "path";
    static final String SECRET = "secret";
}
