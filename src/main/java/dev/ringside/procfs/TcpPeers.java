package dev.ringside.procfs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose the other end of a connection over loopback is, as /proc/net/tcp and tcp6 show it. */
public final class TcpPeers {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int UID = 7;

    /** Of one that was closed the kernel no longer knows whose it was, and says 0. */
    private static final String ESTABLISHED = "01";

    private TcpPeers() {}

    /** Whether the other end of a connection that was accepted is of user {@code uid}; true too where there are no such tables. */
    public static boolean isOf(int uid, SocketChannel accepted) throws IOException {
        InetSocketAddress other = (InetSocketAddress) accepted.getRemoteAddress();
        InetSocketAddress own = (InetSocketAddress) accepted.getLocalAddress();
        return other != null && isOf(uid, other.getPort(), own.getPort());
    }

    static boolean isOf(int uid, int port, int to) {
        String tables = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Text::ifPresent)
                .flatMap(Optional::stream)
                .reduce("", String::concat);
        return tables.isEmpty() || isOf(tables, uid, port, to);
    }

    static boolean isOf(String tables, int uid, int port, int to) {
        return tables.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > UID && words[STATE].equals(ESTABLISHED))
                .anyMatch(words -> port(words[LOCAL]) == port
                        && port(words[REMOTE]) == to
                        && words[UID].equals(Integer.toString(uid)));
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
}
