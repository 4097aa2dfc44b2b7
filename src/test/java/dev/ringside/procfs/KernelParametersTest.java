package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelParametersTest {

    @Test
    void shouldTakeWhatMattersAndNameNoDisk() {
        assertThat(KernelParameters.of("BOOT_IMAGE=/boot/vmlinuz-6.1.0-18-amd64"
                        + " root=UUID=1b2c3d4e-aaaa-bbbb-cccc-0123456789ab ro quiet mitigations=off isolcpus=2-3"
                        + " nohz_full=2-3 transparent_hugepage=madvise ip=10.0.0.7"))
                .isEqualTo("mitigations=off isolcpus=2-3 nohz_full=2-3 transparent_hugepage=madvise");
    }

    @Test
    void shouldLeaveOutWhatIsForTheFirstProgram() {
        assertThat(KernelParameters.of("console=ttyS0 nosmt -- mitigations=off secret"))
                .isEqualTo("nosmt");
    }

    @Test
    void shouldSayThatThereIsNone() {
        assertThat(KernelParameters.of("")).isEqualTo("none");
    }
}
