package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CachesTest {
    private static final String CACHE = "/sys/devices/system/cpu/cpu%d/cache/index%d/%s: %s%n";

    private static String index(int cpu, int index, String level, String type, String size, String shared) {
        return String.format(CACHE, cpu, index, "level", level)
                + String.format(CACHE, cpu, index, "type", type)
                + String.format(CACHE, cpu, index, "size", size)
                + String.format(CACHE, cpu, index, "shared_cpu_list", shared);
    }

    private static String core(int cpu, String own, String l1d, String l2, String l2Shared) {
        return index(cpu, 0, "1", "Data", l1d, own)
                + index(cpu, 1, "1", "Instruction", "32K", own)
                + index(cpu, 2, "2", "Unified", l2, l2Shared)
                + index(cpu, 3, "3", "Unified", "12288K", "0-3");
    }

    @Test
    void shouldNameEachLevelItsSizeAndHowManyShareIt() {
        String vm = "/sys/devices/system/cpu/online: 0-1\n"
                + index(0, 0, "1", "Data", "32K", "0")
                + index(0, 1, "2", "Unified", "1024K", "0")
                + index(0, 2, "3", "Unified", "32768K", "0-1")
                + index(1, 0, "1", "Data", "32K", "1")
                + index(1, 1, "2", "Unified", "1024K", "1")
                + index(1, 2, "3", "Unified", "32768K", "0-1");

        assertThat(Caches.of(Trees.tree(vm))).isEqualTo("L1d 32K of 1, L2 1024K of 1, L3 32768K of 2");
    }

    @Test
    void shouldTellCoresOfALaptopApart() {
        String laptop = "/sys/devices/system/cpu/online: 0-3\n"
                + core(0, "0-1", "48K", "1280K", "0-1")
                + core(1, "0-1", "48K", "1280K", "0-1")
                + core(2, "2", "32K", "2048K", "2-3")
                + core(3, "3", "32K", "2048K", "2-3");

        assertThat(Caches.of(Trees.tree(laptop)))
                .isEqualTo("cpu0-1: L1d 48K of 2, L1i 32K of 2, L2 1280K of 2, L3 12288K of 4;"
                        + " cpu2-3: L1d 32K of 1, L1i 32K of 1, L2 2048K of 2, L3 12288K of 4");
    }

    @Test
    void shouldAdmitThatAKernelShowsNone() {
        assertThat(Caches.of(Trees.tree("/sys/devices/system/cpu/online: 0-1\n")))
                .isEqualTo("unavailable");
        assertThat(Caches.read()).isNotBlank();
    }
}
