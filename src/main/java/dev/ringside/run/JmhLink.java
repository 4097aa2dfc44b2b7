package dev.ringside.run;

import dev.ringside.posix.LibC;
import dev.ringside.procfs.TcpPeers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way on which JMH and its forks talk: a port of loopback, where JMH takes the first process that connects for its fork and reads
 * serialized objects from it. Every local user sees the port. So this JVM's sockets are made here, and of those that connect only
 * processes of this user are let in; the others are hung up on, and the fork comes next.
 */
public final class JmhLink extends SocketImpl {
    private static final AtomicBoolean GUARDED = new AtomicBoolean();

    private ServerSocketChannel server;
    private SocketChannel channel;

    private JmhLink() {}

    /** For all sockets of this JVM from now on; JMH has no other place where its own could be replaced. */
    @SuppressWarnings("deprecation")
    public static void guard() {
        if (!GUARDED.compareAndSet(false, true)) {
            return;
        }
        try {
            ServerSocket.setSocketFactory(JmhLink::new);
            Socket.setSocketImplFactory(JmhLink::new);
        } catch (IOException e) {
            throw new UncheckedIOException("guarding JMH's port failed: " + e.getMessage(), e);
        }
    }

    @Override
    protected void create(boolean stream) {
        // made when it is known what for
    }

    @Override
    protected void bind(InetAddress host, int port) throws IOException {
        server = ServerSocketChannel.open();
        address = host;
        localport = port;
    }

    @Override
    protected void listen(int backlog) throws IOException {
        server.bind(new InetSocketAddress(address, localport), backlog);
        localport = ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    @Override
    protected void accept(SocketImpl accepted) throws IOException {
        try {
            SocketChannel next = server.accept();
            while (!TcpPeers.isOf(LibC.geteuid(), next)) {
                next.close();
                next = server.accept();
            }
            ((JmhLink) accepted).connected(next);
        } catch (ClosedChannelException e) {
            throw new SocketException("closed"); // as JMH expects it
        }
    }

    private void connected(SocketChannel with) throws IOException {
        channel = with;
        InetSocketAddress other = (InetSocketAddress) with.getRemoteAddress();
        address = other.getAddress();
        port = other.getPort();
        localport = ((InetSocketAddress) with.getLocalAddress()).getPort();
    }

    @Override
    protected void connect(String host, int to) throws IOException {
        connect(new InetSocketAddress(host, to), 0);
    }

    @Override
    protected void connect(InetAddress host, int to) throws IOException {
        connect(new InetSocketAddress(host, to), 0);
    }

    @Override
    protected void connect(SocketAddress to, int timeout) throws IOException {
        connected(SocketChannel.open(to));
    }

    @Override
    protected InputStream getInputStream() {
        return Channels.newInputStream(channel);
    }

    @Override
    protected OutputStream getOutputStream() {
        return Channels.newOutputStream(channel);
    }

    @Override
    protected int available() {
        return 0;
    }

    @Override
    protected void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        throw new SocketException("no urgent data here");
    }

    /** None is needed. */
    @Override
    public void setOption(int option, Object value) {}

    @Override
    public Object getOption(int option) throws SocketException {
        throw new SocketException("no option here: " + option);
    }
}
