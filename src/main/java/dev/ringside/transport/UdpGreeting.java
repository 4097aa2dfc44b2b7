package dev.ringside.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/** The first datagram of a socket: the secret, so that nobody else is taken for the other process, and its window. */
final class UdpGreeting implements AutoCloseable {
    private final NativeBuffer buffer = new NativeBuffer(UdpHeader.BYTES);
    private final long secret;

    UdpGreeting(String secret) {
        this.secret = Long.parseUnsignedLong(secret, 16);
    }

    /** Who greeted, and how much may be on its way to it. */
    record Heard(SocketAddress from, long window) {}

    /** Over a connected socket. */
    void say(DatagramChannel channel, long window) throws IOException {
        UdpHeader.put(buffer.address(), UdpHeader.GREETING, secret);
        UdpHeader.putCredit(buffer.address(), window, 0);
        buffer.buffer().clear().limit(UdpHeader.BYTES);
        channel.write(buffer.buffer());
    }

    /** The next datagram of a socket that does not block, where it is a greeting with the secret. */
    Optional<Heard> listen(DatagramChannel channel) throws IOException {
        buffer.buffer().clear();
        SocketAddress from = channel.receive(buffer.buffer());
        boolean greets = from != null
                && buffer.buffer().position() == UdpHeader.BYTES
                && UdpHeader.kind(buffer.address()) == UdpHeader.GREETING
                && UdpHeader.number(buffer.address()) == secret;
        return greets ? Optional.of(new Heard(from, UdpHeader.credit(buffer.address()))) : Optional.empty();
    }

    @Override
    public void close() {
        buffer.close();
    }
}
