package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FdPassingTest {
    @TempDir
    Path folder;

    private String name() {
        return folder.resolve("s").toString();
    }

    @Test
    void shouldPassDescriptorsOfTheSameOpenFiles() {
        try (FdPassing socket = FdPassing.listen(name());
                EventFd first = EventFd.create(false);
                EventFd second = EventFd.create(false)) {
            FdPassing.send(name(), first.fd(), second.fd());
            int[] fds = socket.receive(2).orElseThrow();

            try (EventFd firstHere = new EventFd(fds[0]);
                    EventFd secondHere = new EventFd(fds[1])) {
                assertThat(fds).doesNotContain(first.fd(), second.fd());
                second.add(5);
                assertThat(firstHere.take()).isZero();
                assertThat(secondHere.take()).isEqualTo(5);
            }
        }
    }

    @Test
    void shouldBeClosedToOthers() throws IOException {
        try (FdPassing socket = FdPassing.listen(name())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(name()))))
                    .isEqualTo("rw-------");
            assertThat(socket.receive(1)).isEmpty();
        }
    }

    @Test
    void shouldNotWait() {
        try (FdPassing socket = FdPassing.listen(name())) {
            assertThat(socket.receive(1)).isEmpty();
        }
    }

    @Test
    void shouldRefuseAnotherNumberOfDescriptors() {
        try (FdPassing socket = FdPassing.listen(name());
                EventFd signal = EventFd.create(false)) {
            FdPassing.send(name(), signal.fd());

            assertThatThrownBy(() -> socket.receive(4)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldSayThatNobodyListens() {
        assertThatThrownBy(() -> FdPassing.send(name(), 0))
                .isInstanceOf(PosixException.class)
                .hasMessageContaining("ENOENT");
    }
}
