package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProcStatusTest {

    @Test
    void shouldReadLockedMemoryAndCapabilities() {
        ProcStatus status = ProcStatus.parse(Fixture.of("status-6.18-mlock.txt"));

        assertThat(status.lockedKib()).isEqualTo(4096);
        assertThat(status.capabilities()).isEqualTo(0x1fffeffffffL);
        assertThat(status.mayLockAnyAmount()).isTrue();
    }

    @Test
    void shouldKnowAProcessWithoutPrivilege() {
        ProcStatus status = ProcStatus.parse("""
                VmLck:\t       0 kB
                CapEff:\t0000000000000000
                """);

        assertThat(status.lockedKib()).isZero();
        assertThat(status.mayLockAnyAmount()).isFalse();
    }

    @Test
    void shouldFindCapIpcLockAmongOthers() {
        assertThat(ProcStatus.parse("CapEff:\t0000000000004000\n").mayLockAnyAmount())
                .isTrue();
        assertThat(ProcStatus.parse("CapEff:\tffffffffffffbfff\n").mayLockAnyAmount())
                .isFalse();
    }

    @Test
    void shouldTakeMissingLinesAsNothing() {
        assertThat(ProcStatus.parse("Name:\tkthreadd\n")).isEqualTo(new ProcStatus(0, 0));
    }

    @Test
    void shouldSayWhichLineIsNoNumber() {
        assertThatThrownBy(() -> ProcStatus.parse("VmLck:\t many kB\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/self/status: VmLck must be a number, found \"many\"");
        assertThatThrownBy(() -> ProcStatus.parse("CapEff:\tall\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/self/status: CapEff must be a hexadecimal number, found \"all\"");
    }

    @Test
    void shouldReadThisProcess() {
        assertThat(ProcStatus.read().lockedKib()).isGreaterThanOrEqualTo(0);
    }
}
