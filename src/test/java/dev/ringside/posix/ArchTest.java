package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, x86_64", "Linux, aarch64", "linux, amd64"})
    void shouldRunHere(String osName, String osArch) {
        assertThat(Arch.refusal(osName, osArch)).isEmpty();
    }

    @Test
    void shouldRefuseAnotherSystemInOneLine() {
        assertThat(Arch.refusal("Mac OS X", "aarch64"))
                .contains("Ringside needs Linux, this is Mac OS X; run it on a Linux host or in a Linux VM");
    }

    @Test
    void shouldRefuseAnotherProcessorInOneLine() {
        assertThat(Arch.refusal("Linux", "riscv64"))
                .contains("Ringside knows x86-64 and aarch64, this is riscv64; run it on one of those");
    }

    @Test
    void shouldKnowTheRunningProcessor() {
        assertThat(Arch.current()).isIn((Object[]) Arch.values());
        assertThat(Arch.refusal(System.getProperty("os.name"), System.getProperty("os.arch")))
                .isEmpty();
    }
}
