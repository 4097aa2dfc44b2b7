package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PosixShmTest {
    private static final int CREATE = PosixShm.O_RDWR | PosixShm.O_CREAT | PosixShm.O_EXCL;

    private final String name = "/ringside-test-" + UUID.randomUUID();

    @Test
    void shouldCreateExclusivelyAndClosedToOthers() throws IOException {
        int fd = PosixShm.open(name, CREATE);
        try {
            Path file = Path.of("/dev/shm" + name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> PosixShm.open(name, CREATE))
                    .isInstanceOf(PosixException.class)
                    .hasMessage("shm_open(" + name + ") failed: EEXIST (exists already)");
        } finally {
            PosixShm.unlink(name);
            Mman.closeFd(fd);
        }
        assertThatThrownBy(() -> PosixShm.open(name, PosixShm.O_RDWR))
                .isInstanceOf(PosixException.class)
                .hasMessage("shm_open(" + name + ") failed: ENOENT (no such object)");
    }

    @Test
    void shouldTellOfANameThatIsGone() {
        assertThatThrownBy(() -> PosixShm.unlink(name))
                .isInstanceOf(PosixException.class)
                .hasMessage("shm_unlink(" + name + ") failed: ENOENT (no such object)");
    }
}
