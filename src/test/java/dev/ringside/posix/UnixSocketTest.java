package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixSocketTest {
    @TempDir
    Path folder;

    private final Memory message = new Memory(64);
    private final long address = Pointer.nativeValue(message);

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void shouldKeepDatagramsApart() {
        try (UnixSocket receiver = UnixSocket.open(UnixSocket.Type.DATAGRAM, true);
                UnixSocket sender = UnixSocket.open(UnixSocket.Type.DATAGRAM, true)) {
            receiver.bind(path("a"));
            assertThat(sender.connect(path("a"))).isTrue();
            assertThat(sender.send(address, 0)).isZero();
            assertThat(sender.send(address, 3)).isEqualTo(3);

            assertThat(receiver.receive(address, 64)).isZero();
            assertThat(receiver.receive(address, 64)).isEqualTo(3);
            assertThat(receiver.receive(address, 64)).isEqualTo(UnixSocket.NOT_YET);
        }
    }

    @Test
    void shouldHearNobodyButWhomItIsConnectedTo() {
        try (UnixSocket one = UnixSocket.open(UnixSocket.Type.DATAGRAM, true);
                UnixSocket other = UnixSocket.open(UnixSocket.Type.DATAGRAM, true);
                UnixSocket third = UnixSocket.open(UnixSocket.Type.DATAGRAM, true)) {
            one.bind(path("one"));
            other.bind(path("other"));
            one.connect(path("other"));
            assertThatThrownBy(() -> third.connect(path("one")))
                    .isInstanceOf(PosixException.class)
                    .hasMessageContaining("EPERM");
        }
    }

    @Test
    void shouldAcceptASeqpacketConnectionAndSeeItsEnd() {
        try (UnixSocket listener = UnixSocket.open(UnixSocket.Type.SEQPACKET, false)) {
            listener.bind(path("listener"));
            listener.listen();
            assertThat(listener.accept(false)).isEmpty();
            UnixSocket client = UnixSocket.open(UnixSocket.Type.SEQPACKET, false);
            client.connect(path("listener"));
            try (UnixSocket server = listener.accept(false).orElseThrow()) {
                assertThat(server.receive(address, 64)).as("after a slice").isEqualTo(UnixSocket.NOT_YET);
                client.send(address, 5);
                client.close();
                assertThat(server.receive(address, 64)).isEqualTo(5);
                assertThat(server.receive(address, 64)).isZero();
                assertThatThrownBy(() -> server.send(address, 1))
                        .isInstanceOf(PosixException.class)
                        .hasMessageContaining("EPIPE");
            }
        }
    }

    @Test
    void shouldBeItsOwnersAlone() throws Exception {
        try (UnixSocket socket = UnixSocket.open(UnixSocket.Type.DATAGRAM, true)) {
            socket.bind(path("private"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void shouldMakeRoom() {
        try (UnixSocket socket = UnixSocket.open(UnixSocket.Type.DATAGRAM, true)) {
            int before = socket.sendBuffer();
            assertThat(socket.growSendBuffer(before + 2)).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void shouldRefuseANameThatIsTooLong() {
        try (UnixSocket socket = UnixSocket.open(UnixSocket.Type.DATAGRAM, true)) {
            assertThatThrownBy(() -> socket.connect("/" + "x".repeat(107)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 107 bytes");
        }
    }
}
