package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamaTest {

    @Test
    void shouldRefuseNobodyWhoIsGivenConsent() {
        assertThat(new Yama(0, false).refusal()).isEmpty();
        assertThat(new Yama(1, false).refusal()).isEmpty();
    }

    @Test
    void shouldAskForPrivilegeWhereTheHostDoes() {
        assertThat(new Yama(2, false).refusal()).get().asString().contains("CAP_SYS_PTRACE", "ptrace_scope=1");
        assertThat(new Yama(2, true).refusal()).isEmpty();
    }

    @Test
    void shouldRefuseEverybodyWhereTheHostDoes() {
        assertThat(new Yama(3, true).refusal()).get().asString().contains("ptrace_scope is 3");
    }

    @Test
    void shouldReadThisHost() {
        assertThat(Yama.read().scope()).isBetween(0L, 3L);
    }

    @Test
    void shouldFindCapSysPtraceAmongOthers() {
        assertThat(ProcStatus.parse("CapEff:\t0000000000080000\n").mayTrace()).isTrue();
        assertThat(ProcStatus.parse("CapEff:\tfffffffffff7ffff\n").mayTrace()).isFalse();
    }
}
