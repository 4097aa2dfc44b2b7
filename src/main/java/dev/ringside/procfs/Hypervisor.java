package dev.ringside.procfs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On whose machine this kernel runs. No serial number is read. */
final class Hypervisor {
    private static final String DMI = "/sys/class/dmi/id/";

    /** Makers of machines that are not there, by how their names begin. */
    private static final Map<String, String> VENDORS = Map.of(
            "QEMU", "kvm",
            "VMware", "vmware",
            "innotek", "virtualbox",
            "Xen", "xen",
            "Parallels", "parallels",
            "Bochs", "bochs");

    private Hypervisor() {}

    static String read() {
        return of(Text::ifPresent);
    }

    /** Its name; "unnamed" where the processor says that there is one and nothing says which; "none" where nothing shows one. */
    static String of(Function<String, Optional<String>> file) {
        Optional<String> told = file.apply("/sys/hypervisor/type")
                .or(() -> file.apply("/proc/device-tree/hypervisor/compatible").map(Hypervisor::compatible));
        if (told.isPresent()) {
            return told.get();
        }
        boolean flagged = file.apply("/proc/cpuinfo").orElse("").lines().anyMatch(Hypervisor::isFlagged);
        String vendor = file.apply(DMI + "sys_vendor").orElse("");
        Optional<String> sold = VENDORS.entrySet().stream()
                .filter(entry -> vendor.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (!flagged) {
            return sold.orElse(Host.NONE); // an aarch64 processor has no such flag
        }
        return sold.or(() -> byClock(file)).orElse("unnamed");
    }

    /** Of {@code linux,kvm} the second word; the first of several that end with a zero. */
    private static String compatible(String text) {
        return text.split("\0")[0].replaceFirst("^\\w+,", "");
    }

    private static boolean isFlagged(String line) {
        return line.startsWith("flags") && (line + " ").contains(" hypervisor ");
    }

    private static Optional<String> byClock(Function<String, Optional<String>> file) {
        String clocks = file.apply("/sys/devices/system/clocksource/clocksource0/available_clocksource")
                .orElse("");
        return Stream.of("kvm", "hyperv", "xen").filter(clocks::contains).findFirst();
    }

    /** Maker and model of the machine, as {@code Amazon EC2 c7g.large}; the device tree's where there is no DMI. */
    static String machine() {
        return machine(Text::ifPresent);
    }

    static String machine(Function<String, Optional<String>> file) {
        String name = Stream.of(DMI + "sys_vendor", DMI + "product_name")
                .flatMap(path -> file.apply(path).stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty()
                ? file.apply("/proc/device-tree/model")
                        .map(text -> text.replace("\0", ""))
                        .orElse(Host.UNAVAILABLE)
                : name;
    }
}
