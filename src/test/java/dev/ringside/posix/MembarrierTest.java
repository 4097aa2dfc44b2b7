package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class MembarrierTest {

    @Test
    void shouldFenceOnceRegisteredAsOftenAsAsked() {
        assumeThat(Membarrier.isOffered()).isTrue();
        Membarrier.register();
        Membarrier.register();

        Membarrier.fenceAll();
        Membarrier.fenceAll();
    }

    @Test
    void shouldKnowTheCallOfEachProcessor() {
        assertThat(Arch.X86_64.membarrier).isEqualTo(324);
        assertThat(Arch.AARCH64.membarrier).isEqualTo(283);
    }
}
