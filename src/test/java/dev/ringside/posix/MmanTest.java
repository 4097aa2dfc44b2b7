package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MmanTest {
    private static final int LENGTH = 2 * 4096;
    private static final int READ_WRITE = Mman.PROT_READ | Mman.PROT_WRITE;

    @Test
    void shouldMapAnAnonymousFileTwice() throws IOException {
        int fd = Mman.memfd("ringside-test", Mman.MFD_CLOEXEC, LENGTH);
        long here = 0;
        long there = 0;
        try {
            assertThat(Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)))
                    .hasToString("/memfd:ringside-test (deleted)");
            here = Mman.map(0, LENGTH, READ_WRITE, Mman.MAP_SHARED, fd, 0);
            there = Mman.map(0, LENGTH, READ_WRITE, Mman.MAP_SHARED, fd, 0);
            LibC.buffer(here, LENGTH).put(LENGTH - 1, (byte) 42);
            assertThat(LibC.buffer(there, LENGTH).get(LENGTH - 1)).isEqualTo((byte) 42);
        } finally {
            unmap(here);
            unmap(there);
            Mman.closeFd(fd);
        }
        assertThat(Path.of("/proc/self/fd/" + fd)).doesNotExist();
    }

    private static void unmap(long address) {
        if (address != 0) {
            Mman.unmap(address, LENGTH);
        }
    }

    @Test
    void shouldCloseAFileThatGotNoLength() throws IOException {
        long before = openFiles();
        assertThatThrownBy(() -> Mman.memfd("ringside-test", Mman.MFD_CLOEXEC, -1))
                .isInstanceOf(PosixException.class)
                .hasMessage("ftruncate(-1 bytes) failed: EINVAL (invalid argument)");
        assertThat(openFiles()).isEqualTo(before);
    }

    private static long openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(MmanTest::isMemfd).count();
        }
    }

    private static boolean isMemfd(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("/memfd:ringside-test");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    @Test
    void shouldTellOfAMappingThatFails() {
        assertThatThrownBy(() -> Mman.map(0, 0, READ_WRITE, Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS, -1, 0))
                .isInstanceOf(PosixException.class)
                .hasMessage("mmap(0 bytes) failed: EINVAL (invalid argument)");
        assertThatThrownBy(() -> Mman.map(0, LENGTH, READ_WRITE, Mman.MAP_SHARED, -1, 0))
                .isInstanceOf(PosixException.class)
                .hasMessage("mmap(8192 bytes) failed: EBADF (bad file descriptor)");
    }

    @Test
    void shouldLeaveTheErrorOfAdviceToTheCaller() {
        long address = Mman.map(0, LENGTH, READ_WRITE, Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS, -1, 0);
        try {
            assertThat(Mman.madvise(address, LENGTH, Mman.MADV_WILLNEED)).isIn(0, -1);
            assertThat(Mman.madvise(address, LENGTH, 12345)).isEqualTo(-1);
            assertThat(Errno.of(Errno.last())).isEqualTo(Errno.EINVAL);
        } finally {
            Mman.unmap(address, LENGTH);
        }
    }

    @Test
    void shouldLockAPageOrTwo() {
        long address = Mman.map(0, LENGTH, READ_WRITE, Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS, -1, 0);
        try {
            Mman.lock(address, LENGTH, false);
            Mman.lock(address, LENGTH, true);
        } finally {
            Mman.unmap(address, LENGTH);
        }
        assertThatThrownBy(() -> Mman.lock(4096, LENGTH, true))
                .isInstanceOf(PosixException.class)
                .hasMessageStartingWith("mlock2(8192 bytes, MLOCK_ONFAULT) failed: ENOMEM");
    }
}
