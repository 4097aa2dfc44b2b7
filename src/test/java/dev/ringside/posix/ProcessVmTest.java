package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.junit.jupiter.api.Test;

class ProcessVmTest {
    private static final int PAGE = 4096;
    private final long self = ProcessHandle.current().pid();

    @Test
    void shouldCopyWhatLiesAtAnAddress() {
        Memory from = new Memory(100);
        Memory to = new Memory(100);
        for (int i = 0; i < 100; i++) {
            from.setByte(i, (byte) (i * 3));
        }

        new ProcessVm(self).read(Pointer.nativeValue(from), Pointer.nativeValue(to), 100);

        assertThat(to.getByteArray(0, 100)).isEqualTo(from.getByteArray(0, 100));
    }

    @Test
    void shouldNotTakeAPartForTheWhole() {
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        long from = Mman.map(0, 2 * PAGE, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        Mman.unmap(from + PAGE, PAGE);
        Memory to = new Memory(2 * PAGE);

        assertThatThrownBy(() -> new ProcessVm(self).read(from, Pointer.nativeValue(to), 2 * PAGE))
                .isInstanceOf(PosixException.class)
                .hasMessageContaining("only 4096 bytes came");
        Mman.unmap(from, PAGE);
    }

    @Test
    void shouldSayThatThereIsNoSuchProcess() {
        Memory word = new Memory(8);

        assertThatThrownBy(() ->
                        new ProcessVm(Integer.MAX_VALUE).read(Pointer.nativeValue(word), Pointer.nativeValue(word), 8))
                .isInstanceOf(PosixException.class)
                .hasMessageContaining("ESRCH");
    }

    @Test
    void shouldPermitOnEveryKernel() {
        ProcessVm.permit(self);
    }
}
