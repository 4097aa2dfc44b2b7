package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetachedMountTest {
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    private static Optional<PosixException> refusal() {
        try {
            DetachedMount.of("tmpfs", "size", "1m").close();
            return Optional.empty();
        } catch (PosixException e) {
            return Optional.of(e);
        }
    }

    @Test
    void shouldHoldFilesAndStandInNoTableOfMounts() throws IOException {
        assumeTrue(refusal().isEmpty(), () -> refusal().orElseThrow().getMessage());
        String before = Files.readString(MOUNTS);
        int fd;
        try (DetachedMount mount = DetachedMount.of("tmpfs", "size", "1m")) {
            fd = mount.create("one");
            assertThatThrownBy(() -> mount.create("one"))
                    .isInstanceOf(PosixException.class)
                    .hasMessageStartingWith("openat(one) failed: EEXIST");
            assertThat(Files.readString(MOUNTS)).isEqualTo(before);
        }
        String link = "/proc/self/fd/" + fd;
        assertThat(Files.readSymbolicLink(Path.of(link))).isEqualTo(Path.of("/one"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(link))))
                .isEqualTo("rw-------");
        assertThat(StatFs.of(fd).isTmpfs()).isTrue();
        Fd.setLength(fd, 4096);
        int again = Fd.openThroughLink(link);
        assertThat(Files.size(Path.of("/proc/self/fd/" + again))).isEqualTo(4096);
        Mman.closeFd(again);
        Mman.closeFd(fd);
    }

    @Test
    void shouldSayWhatCannotBeMounted() {
        assumeTrue(refusal().isEmpty(), () -> refusal().orElseThrow().getMessage());
        assertThatThrownBy(() -> DetachedMount.of("ringsidefs", "size", "1m"))
                .isInstanceOf(PosixException.class)
                .hasMessageStartingWith("fsopen(ringsidefs) failed: ENODEV");
        assertThatThrownBy(() -> DetachedMount.of("tmpfs", "size", "many"))
                .isInstanceOf(PosixException.class)
                .hasMessageStartingWith("fsconfig(tmpfs, size=many) failed: EINVAL");
    }

    @Test
    void shouldNeedThePrivilege() {
        assumeTrue(LibC.geteuid() != 0, "root has it");
        assertThat(refusal().orElseThrow().errno()).isIn(Errno.EPERM, Errno.ENOSYS);
    }
}
