package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.posix.LibC;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

class TcpPeersTest {
    private static final String TABLE = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:8C9F 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 31415 1 0000000000000000 100 0 0 10 0
               1: 0100007F:8C9F 0100007F:D4A2 01 00000000:00000000 00:00000000 00000000     0        0 31416 1 0000000000000000 20 0 0 10 -1
               2: 0100007F:D4A2 0100007F:8C9F 01 00000000:00000000 00:00000000 00000000 65534        0 31417 1 0000000000000000 20 0 0 10 -1
            """;

    @Test
    void findsTheOtherEndByBothPorts() {
        assertThat(TcpPeers.isOf(TABLE, 65534, 0xD4A2, 0x8C9F)).isTrue();
        assertThat(TcpPeers.isOf(TABLE, 0, 0xD4A2, 0x8C9F)).isFalse();
        assertThat(TcpPeers.isOf(TABLE, 0, 0x8C9F, 0xD4A2)).isTrue();
        assertThat(TcpPeers.isOf(TABLE, 0, 0xD4A2, 0xD4A2)).isFalse();
    }

    @Test
    void takesNobodyWhoHasHungUpForRoot() {
        String closed = TABLE.replace(
                " 01 00000000:00000000 00:00000000 00000000 65534", " 05 00000000:00000000 00:00000000 00000000     0");

        assertThat(TcpPeers.isOf(closed, 0, 0xD4A2, 0x8C9F)).isFalse();
    }

    @Test
    void findsThisProcess() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (SocketChannel channel = SocketChannel.open(server.getLocalAddress())) {
                int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
                int to = ((InetSocketAddress) server.getLocalAddress()).getPort();
                assertThat(TcpPeers.isOf(LibC.geteuid(), port, to)).isTrue();
                assertThat(TcpPeers.isOf(LibC.geteuid() + 1, port, to)).isFalse();
            }
        }
    }
}
