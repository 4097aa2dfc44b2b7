package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostTest {

    @Test
    void shouldReadTheModelOfAnX86Processor() {
        assertThat(Host.cpuModel(Fixture.of("cpuinfo-6.18-x86_64.txt"))).isEqualTo("Intel(R) Xeon(R) Processor");
    }

    @Test
    void shouldNameThePartOfAnAarch64Processor() {
        assertThat(Host.cpuModel(Fixture.of("cpuinfo-aarch64-neoverse-n1.txt"))).isEqualTo("0xd0c");
    }

    @Test
    void shouldAdmitThatItKnowsNoModel() {
        assertThat(Host.cpuModel("")).isEqualTo("unknown");
    }

    @Test
    void shouldReadTheMicrocode() {
        assertThat(Microcode.of("microcode\t: 0xb000040\nflags\t: x\nmicrocode\t: 0xb000040\n"))
                .isEqualTo("0xb000040");
        assertThat(Microcode.of(Fixture.of("cpuinfo-aarch64-neoverse-n1.txt"))).isEqualTo("variant 0x3 revision 1");
        assertThat(Microcode.of("")).isEqualTo("unavailable");
    }

    @Test
    void shouldReadWhetherTheProcessorMayBoost() {
        assertThat(Host.boost("1", "unavailable")).isEqualTo("on");
        assertThat(Host.boost("0", "unavailable")).isEqualTo("off");
        assertThat(Host.boost("unavailable", "1")).isEqualTo("off");
        assertThat(Host.boost("unavailable", "0")).isEqualTo("on");
        assertThat(Host.boost("unavailable", "unavailable")).isEqualTo("unavailable");
    }

    @Test
    void shouldFingerprintThisHost() {
        assertThat(Host.facts())
                .containsKeys("host", "cpu", "kernel", "thp.shmem.policy", "hugepages.2m.total", "memlock.bytes", "jdk")
                .allSatisfy((name, value) -> assertThat(value).as(name).isNotBlank());
        assertThat(Host.bootId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
