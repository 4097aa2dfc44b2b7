package dev.ringside.procfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What few hosts have: hardware transactions, RDMA devices, persistent memory. Names of what is there, or "none". */
final class Hardware {
    private static final List<String> TRANSACTIONS = List.of("rtm", "tme");

    private Hardware() {}

    /** By the flags of the first processor: rtm on x86-64, tme on aarch64. */
    static String transactional(String cpuinfo) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                .findFirst()
                .flatMap(line -> Arrays.stream(line.split("\\s+"))
                        .filter(TRANSACTIONS::contains)
                        .findFirst())
                .orElse(Host.NONE);
    }

    static String rdma() {
        return named(Path.of("/sys/class/infiniband"), "");
    }

    static String persistentMemory() {
        return named(Path.of("/sys/bus/nd/devices"), "namespace");
    }

    /** What lies in a folder of /sys and begins with {@code prefix}. */
    static String named(Path folder, String prefix) {
        try (Stream<Path> entries = Files.list(folder)) {
            String names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? Host.NONE : names;
        } catch (IOException e) {
            return Host.NONE; // there is no such class of devices
        }
    }
}
