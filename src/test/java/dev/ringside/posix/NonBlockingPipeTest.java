package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.junit.jupiter.api.Test;

class NonBlockingPipeTest {
    private final Memory bytes = new Memory(64 * 1024);
    private final long address = Pointer.nativeValue(bytes);

    @Test
    void shouldComeBackWhereNothingIsToBeHad() {
        int[] fds = Fifo.pipe();
        try (NonBlockingPipe in = NonBlockingPipe.reading("/proc/self/fd/" + fds[0])) {
            assertThat(in.read(address, 8)).isZero();
            try (NonBlockingPipe out = NonBlockingPipe.writing("/proc/self/fd/" + fds[0])) {
                int written = 0;
                for (int n = out.write(address, 64 * 1024); n > 0; n = out.write(address, 64 * 1024)) {
                    written += n;
                }
                assertThat(written).isGreaterThanOrEqualTo(4096);
                assertThat(in.read(address, 8)).isEqualTo(8);
            }
        } finally {
            Fifo.close(fds[0]);
            Fifo.close(fds[1]);
        }
    }

    @Test
    void shouldSeeTheEndOnceNobodyWrites() {
        int[] fds = Fifo.pipe();
        NonBlockingPipe in = NonBlockingPipe.reading("/proc/self/fd/" + fds[0]);
        Fifo.close(fds[0]);
        Fifo.close(fds[1]);
        assertThat(in.read(address, 8)).isEqualTo(-1);
        in.close();
    }

    @Test
    void shouldSayThatNobodyReads() {
        int[] fds = Fifo.pipe();
        NonBlockingPipe out = NonBlockingPipe.writing("/proc/self/fd/" + fds[1]);
        Fifo.close(fds[0]);
        Fifo.close(fds[1]);
        assertThatThrownBy(() -> out.write(address, 8))
                .isInstanceOf(PosixException.class)
                .hasMessageContaining("EPIPE");
        out.close();
    }
}
