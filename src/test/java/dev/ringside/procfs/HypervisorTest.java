package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HypervisorTest {
    private static final String GUEST_FLAG = "/proc/cpuinfo: flags\t\t: fpu vme de pse tsc hypervisor lahf_lm\n";
    private static final String CLOCKS = "/sys/devices/system/clocksource/clocksource0/available_clocksource: ";

    private static String of(String tree) {
        return Hypervisor.of(Trees.tree(tree));
    }

    @Test
    void shouldKnowAMachineThatIsSoldAsVirtual() {
        assertThat(of(GUEST_FLAG + "/sys/class/dmi/id/sys_vendor: QEMU\n")).isEqualTo("kvm");
        assertThat(of("/sys/class/dmi/id/sys_vendor: QEMU\n")).isEqualTo("kvm");
        assertThat(of(GUEST_FLAG + "/sys/class/dmi/id/sys_vendor: VMware, Inc.\n"))
                .isEqualTo("vmware");
    }

    @Test
    void shouldKnowACloudByItsClock() {
        assertThat(of(GUEST_FLAG + "/sys/class/dmi/id/sys_vendor: Amazon EC2\n" + CLOCKS + "kvm-clock tsc acpi_pm\n"))
                .isEqualTo("kvm");
        assertThat(of(GUEST_FLAG + "/sys/class/dmi/id/sys_vendor: Microsoft Corporation\n" + CLOCKS
                        + "hyperv_clocksource_tsc_page acpi_pm\n"))
                .isEqualTo("hyperv");
    }

    @Test
    void shouldBelieveTheKernelFirst() {
        assertThat(of("/sys/hypervisor/type: xen\n/sys/class/dmi/id/sys_vendor: Amazon EC2\n"))
                .isEqualTo("xen");
        assertThat(of("/proc/device-tree/hypervisor/compatible: linux,kvm\0\n")).isEqualTo("kvm");
    }

    @Test
    void shouldAdmitThatItHasNoName() {
        assertThat(of(GUEST_FLAG)).isEqualTo("unnamed");
    }

    @Test
    void shouldSeeNoneOnALaptopAndOnAServer() {
        assertThat(of("/proc/cpuinfo: flags\t\t: fpu vme de pse tsc lahf_lm vmx\n"
                        + "/sys/class/dmi/id/sys_vendor: LENOVO\n"))
                .isEqualTo("none");
        assertThat(of("/proc/cpuinfo: Features\t: fp asimd evtstrm aes\n/sys/class/dmi/id/sys_vendor: Ampere\n"))
                .isEqualTo("none");
    }

    @Test
    void shouldNameTheMachineWithoutItsNumber() {
        assertThat(Hypervisor.machine(Trees.tree("""
                        /sys/class/dmi/id/sys_vendor: Amazon EC2
                        /sys/class/dmi/id/product_name: c7g.large
                        /sys/class/dmi/id/product_serial: ec2f1d1c
                        """))).isEqualTo("Amazon EC2 c7g.large");
        assertThat(Hypervisor.machine(Trees.tree("/proc/device-tree/model: Raspberry Pi 4 Model B Rev 1.4\0\n")))
                .isEqualTo("Raspberry Pi 4 Model B Rev 1.4");
        assertThat(Hypervisor.machine(Trees.tree("/x: y"))).isEqualTo("unavailable");
    }
}
