package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimeTest {
    private static final String VM_6_18 = """
            cpu  1269762 0 245495 899753 1781 0 4891 887 0 0
            cpu0 632667 0 116364 459257 404 0 1943 408 0 0
            cpu1 637095 0 129130 440496 1377 0 2948 479 0 0
            intr 32256958 0 0 0
            ctxt 61205481
            btime 1795286001
            """;

    /** Of a host that runs guests: their time is in the user time already. */
    private static final String GUESTS = """
            cpu  400 40 200 6000 60 10 20 0 300 30
            cpu0 200 20 100 3000 30 5 10 0 150 15
            cpu3 200 20 100 3000 30 5 10 0 150 15
            """;

    private static final String KERNEL_2_6 = "cpu  10 1 5 100\ncpu0 10 1 5 100\n";

    @Test
    void shouldAddUpTheProcessorsThatMayBeUsed() {
        assertThat(CpuTime.parse(VM_6_18, CpuList.parse("0-127")))
                .isEqualTo(new CpuTime(2, true, 1515256, 901534, 887));
        assertThat(CpuTime.parse(VM_6_18, CpuList.parse("1"))).isEqualTo(new CpuTime(1, false, 766225, 441873, 479));
    }

    @Test
    void shouldNotCountGuestsTwice() {
        assertThat(CpuTime.parse(GUESTS, CpuList.parse("3"))).isEqualTo(new CpuTime(1, false, 320, 3030, 0));
    }

    @Test
    void shouldReadWhatAnOldKernelTells() {
        assertThat(CpuTime.parse(KERNEL_2_6, CpuList.parse("0"))).isEqualTo(new CpuTime(1, true, 16, 100, 0));
    }

    @Test
    void shouldKnowNothingWhereNothingIsTold() {
        assertThat(CpuTime.parse("", CpuList.parse("0"))).isEqualTo(new CpuTime(0, true, 0, 0, 0));
    }

    @Test
    void shouldNeverGoBackwards() {
        CpuTime earlier = new CpuTime(2, true, 100, 110, 3);

        assertThat(new CpuTime(2, true, 150, 170, 4).since(earlier)).isEqualTo(new CpuTime(2, true, 50, 60, 1));
        assertThat(new CpuTime(2, true, 99, 110, 2).since(earlier)).isEqualTo(new CpuTime(2, true, 0, 0, 0));
    }

    @Test
    void shouldReadThisHost() {
        assertThat(CpuTime.read().processors()).isPositive();
        assertThat(CpuTime.read().idle()).isPositive();
    }
}
