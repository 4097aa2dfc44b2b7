package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HugePagePoolTest {

    @Test
    void shouldNotCountReservedPagesAsAvailable() {
        assertThat(new HugePagePool(2048, 10, 7, 4, 0).available()).isEqualTo(3);
    }

    @Test
    void shouldBeEmptyForASizeThatNoKernelHas() {
        assertThat(HugePagePool.read(3)).isEqualTo(new HugePagePool(3, 0, 0, 0, 0));
        assertThat(HugePagePool.supports(3)).isFalse();
    }

    @Test
    void shouldNameTheFileThatSetsThePool() {
        assertThat(HugePagePool.sizeFile(2048)).isEqualTo("/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages");
    }
}
