package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FifoTest {
    @TempDir
    Path folder;

    @Test
    void shouldMakeAPipeWhoseEndsCanBeOpenedByPath() throws Exception {
        int[] fds = Fifo.pipe();
        try (FileChannel in = FileChannel.open(Path.of("/proc/self/fd/" + fds[0]), StandardOpenOption.READ);
                FileChannel out = FileChannel.open(Path.of("/proc/self/fd/" + fds[0]), StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(new byte[] {42}));
            ByteBuffer read = ByteBuffer.allocate(8);
            assertThat(in.read(read)).isEqualTo(1);
            assertThat(read.get(0)).isEqualTo((byte) 42);
        } finally {
            Fifo.close(fds[0]);
            Fifo.close(fds[1]);
        }
    }

    @Test
    void shouldMakeAFifoForItsOwnerAlone() throws Exception {
        Path path = folder.resolve("fifo");
        Fifo.make(path.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(Files.readAttributes(path, BasicFileAttributes.class).isOther())
                .isTrue();
    }

    @Test
    void shouldRefuseAPathThatIsTaken() throws Exception {
        Path path = Files.createFile(folder.resolve("taken"));

        assertThatThrownBy(() -> Fifo.make(path.toString()))
                .isInstanceOf(PosixException.class)
                .hasMessageContaining("EEXIST");
    }
}
