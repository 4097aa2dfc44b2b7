package dev.ringside.procfs;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The frequency in MHz of the fastest of the processors that this process may use. The others may be idle, and what an idle one is given
 * says nothing about one that works.
 */
public final class Frequency {
    private static final double KHZ_A_MHZ = 1000;
    private static final String PROCESSOR = "processor";
    private static final String MHZ = "cpu MHz";

    private Frequency() {}

    /** Empty where the host does not tell; a virtual machine often tells the frequency on the box and not the one that it has. */
    public static OptionalDouble read() {
        return of(Text::ifPresent, ProcStatus.allowedProcessors());
    }

    static OptionalDouble of(Function<String, Optional<String>> file, BitSet cpus) {
        OptionalDouble scaled = cpus.stream()
                .mapToObj(cpu -> file.apply("/sys/devices/system/cpu/cpu" + cpu + "/cpufreq/scaling_cur_freq"))
                .flatMap(Optional::stream)
                .filter(text -> text.matches("\\d+"))
                .mapToDouble(text -> Long.parseLong(text) / KHZ_A_MHZ)
                .max();
        return scaled.isPresent() ? scaled : cpuinfo(file.apply("/proc/cpuinfo").orElse(""), cpus);
    }

    /** A paragraph for each processor. */
    private static OptionalDouble cpuinfo(String cpuinfo, BitSet cpus) {
        return Arrays.stream(cpuinfo.split("\n\n"))
                .filter(paragraph -> field(paragraph, PROCESSOR)
                        .filter(text -> text.matches("\\d{1,6}") && cpus.get(Integer.parseInt(text)))
                        .isPresent())
                .flatMap(paragraph -> field(paragraph, MHZ).stream())
                .filter(text -> text.matches("\\d+(\\.\\d+)?"))
                .mapToDouble(Double::parseDouble)
                .max();
    }

    private static Optional<String> field(String paragraph, String name) {
        return paragraph
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
