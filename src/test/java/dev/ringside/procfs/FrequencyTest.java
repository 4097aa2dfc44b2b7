package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrequencyTest {
    private static OptionalDouble of(Map<String, String> files, String cpus) {
        return Frequency.of(path -> Optional.ofNullable(files.get(path)), CpuList.parse(cpus));
    }

    @Test
    void shouldTakeTheFastestThatMayBeUsed() {
        Map<String, String> laptop = Map.of(
                "/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "800001",
                "/sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq", "3411872",
                "/sys/devices/system/cpu/cpu2/cpufreq/scaling_cur_freq", "4200000");

        assertThat(of(laptop, "0-1")).hasValue(3411.872);
    }

    @Test
    void shouldTakeWhatIsOnTheBoxWhereThereIsNoOther() {
        assertThat(of(Map.of("/proc/cpuinfo", Fixture.of("cpuinfo-6.18-x86_64.txt")), "0-1")
                        .isPresent())
                .isTrue();
    }

    @Test
    void shouldPassOverProcessorsThatMayNotBeUsedThereToo() {
        String cpuinfo = "processor\t: 0\ncpu MHz\t\t: 2100.5\n\nprocessor\t: 1\ncpu MHz\t\t: 3900.0\n";

        assertThat(of(Map.of("/proc/cpuinfo", cpuinfo), "0")).hasValue(2100.5);
        assertThat(of(Map.of("/proc/cpuinfo", cpuinfo), "0-1")).hasValue(3900);
    }

    @Test
    void shouldNotKnowItOnAnAarch64Guest() {
        assertThat(of(Map.of("/proc/cpuinfo", Fixture.of("cpuinfo-aarch64-neoverse-n1.txt")), "0"))
                .isEmpty();
    }

    @Test
    void shouldReadTheLoadAverage() {
        assertThat(LoadAverage.parse("2.32 1.35 1.18 1/88 16931")).isEqualTo(2.32);
        assertThat(LoadAverage.parse("")).isNaN();
        assertThat(LoadAverage.read()).isNotNegative();
    }
}
