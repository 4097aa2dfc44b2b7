package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VmStatTest {
    private static final String KERNEL_6_1 = """
            nr_free_pages 5832417
            pgpgin 1205344
            pgpgout 9811202
            pswpin 120
            pswpout 4096
            pgfault 98120331
            oom_kill 2
            """;

    @Test
    void shouldReadKillsAndSwap() {
        assertThat(VmStat.parse(KERNEL_6_1)).isEqualTo(new VmStat(2, 4216));
    }

    @Test
    void shouldStayAtNothingWhereAKernelDoesNotCount() {
        assertThat(VmStat.parse("nr_free_pages 5832417\n")).isEqualTo(new VmStat(0, 0));
        assertThat(VmStat.read().oomKills()).isNotNegative();
    }

    @Test
    void shouldSubtract() {
        assertThat(new VmStat(3, 4300).since(new VmStat(2, 4216))).isEqualTo(new VmStat(1, 84));
    }
}
