package dev.ringside.procfs;

import java.util.stream.Collectors;

/** Which revision of a processor and of its microcode. */
final class Microcode {
    private Microcode() {}

    /** Of all processors, each that differs once; for aarch64 variant and revision of the core, as it has no other. */
    static String of(String cpuinfo) {
        String x86 = values(cpuinfo, "microcode");
        if (!x86.isEmpty()) {
            return x86;
        }
        String variant = values(cpuinfo, "CPU variant");
        return variant.isEmpty()
                ? Host.UNAVAILABLE
                : "variant " + variant + " revision " + values(cpuinfo, "CPU revision");
    }

    private static String values(String cpuinfo, String name) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
