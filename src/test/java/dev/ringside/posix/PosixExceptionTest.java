package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PosixExceptionTest {

    @Test
    void shouldSayWhatWasCalledAndWhatTheSystemSaid() {
        assertThat(new PosixException("shmdt", 22, "")).hasMessage("shmdt failed: EINVAL (invalid argument)");
    }

    @Test
    void shouldSayWhatToDo() {
        assertThat(new PosixException("mlock(2097152 bytes)", 12, "raise the limit"))
                .hasMessage("mlock(2097152 bytes) failed: ENOMEM (out of memory, of a pool or of a limit);"
                        + " raise the limit");
    }

    @Test
    void shouldTakeAFixLater() {
        PosixException failure = new PosixException("shmget(64 bytes)", 28, "").withFix("remove segments");

        assertThat(failure).hasMessage("shmget(64 bytes) failed: ENOSPC (no space left); remove segments");
        assertThat(failure.errno()).isEqualTo(Errno.ENOSPC);
    }

    @Test
    void shouldKeepANumberThatHasNoName() {
        PosixException failure = new PosixException("bind", 4095, "");

        assertThat(failure).hasMessage("bind failed: errno 4095");
        assertThat(failure.errno()).isEqualTo(Errno.UNKNOWN);
    }

    @Test
    void shouldTellOfACallThatFailed() {
        assertThatThrownBy(() -> SysVShm.create(0x5249_0001, 0, 0))
                .isInstanceOf(PosixException.class)
                .hasMessage("shmget(0 bytes) failed: EINVAL (invalid argument)")
                .extracting(failure -> ((PosixException) failure).errno())
                .isEqualTo(Errno.EINVAL);
        assertThatThrownBy(() -> Mman.closeFd(-1)).hasMessage("close(-1) failed: EBADF (bad file descriptor)");
        assertThatThrownBy(() -> Mman.unmap(1, 4096))
                .hasMessage("munmap(4096 bytes) failed: EINVAL (invalid argument)");
    }
}
