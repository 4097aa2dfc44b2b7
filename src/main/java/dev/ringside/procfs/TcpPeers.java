package dev.ringside.procfs;

import java.util.OptionalInt;
import java.util.stream.Stream;

/** Who is at the other end of a connection over loopback, as /proc/net/tcp and tcp6 show it. */
public final class TcpPeers {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int UID = 7;

    private TcpPeers() {}

    /** The user whose socket has {@code port} and is connected to {@code to}; empty where it is gone or the kernel does not tell. */
    public static OptionalInt uid(int port, int to) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(table -> Text.ifPresent(table).orElse(""))
                .map(table -> uid(table, port, to))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    static OptionalInt uid(String table, int port, int to) {
        return table.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > UID && port(words[LOCAL]) == port && port(words[REMOTE]) == to)
                .mapToInt(words -> Integer.parseInt(words[UID]))
                .findFirst();
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
}
