package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SysctlTest {

    @Test
    void shouldReadANumber() {
        assertThat(Sysctl.read("kernel.pid_max"))
                .hasValueSatisfying(limit -> assertThat(limit.value()).isPositive());
    }

    @Test
    void shouldPassOverWhatThisKernelDoesNotHave() {
        assertThat(Sysctl.read("kernel.no_such_number")).isEmpty();
    }

    @Test
    void shouldNameTheLimitAndTheFix() {
        assertThat(new Sysctl("kernel.msgmax", 8192).refuses(65536, 65544))
                .isEqualTo("kernel.msgmax is 8192, a message of 65536 bytes needs \"sysctl -w kernel.msgmax=65544\"");
    }
}
