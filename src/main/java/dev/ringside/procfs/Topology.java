package dev.ringside.procfs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The processors of this host that are online: who shares a core, who shares the last cache, who is near which memory. */
public record Topology(List<Cpu> cpus) {
    private static final String CPU = "/sys/devices/system/cpu/";
    private static final String NODE = "/sys/devices/system/node/";
    private static final String LAST_LEVEL = "3";

    /**
     * A hardware thread: its number, those of its core (itself among them), those of its third-level cache (empty where the kernel
     * shows none), and its NUMA node.
     */
    public record Cpu(int number, BitSet core, BitSet cache, int node) {}

    /** As it was when this process first asked: a plan of thousands of cells asks as often, and each look opens dozens of files. */
    public static Topology ofHost() {
        return Host.TOPOLOGY;
    }

    private static final class Host {
        private static final Topology TOPOLOGY = read();
    }

    static Topology read() {
        return of(Text::ifPresent);
    }

    /** From files of /sys by their path; one that is not there is empty. */
    static Topology of(Function<String, Optional<String>> file) {
        BitSet online = CpuList.parse(file.apply(CPU + "online").orElse("0"));
        List<Cpu> cpus = new ArrayList<>();
        online.stream()
                .forEach(number -> cpus.add(new Cpu(
                        number,
                        list(file, CPU + "cpu" + number + "/topology/thread_siblings_list", number),
                        cache(file, CPU + "cpu" + number + "/cache/index"),
                        node(file, number))));
        return new Topology(List.copyOf(cpus));
    }

    private static BitSet list(Function<String, Optional<String>> file, String path, int alone) {
        return CpuList.parse(file.apply(path).orElse(Integer.toString(alone)));
    }

    private static BitSet cache(Function<String, Optional<String>> file, String prefix) {
        for (int index = 0; file.apply(prefix + index + "/level").isPresent(); index++) {
            if (file.apply(prefix + index + "/level").get().equals(LAST_LEVEL)) {
                return CpuList.parse(
                        file.apply(prefix + index + "/shared_cpu_list").orElse(""));
            }
        }
        return new BitSet();
    }

    /** 0 where the kernel knows no nodes. */
    private static int node(Function<String, Optional<String>> file, int cpu) {
        return CpuList.parse(file.apply(NODE + "online").orElse("0")).stream()
                .filter(node -> CpuList.parse(
                                file.apply(NODE + "node" + node + "/cpulist").orElse(""))
                        .get(cpu))
                .findFirst()
                .orElse(0);
    }
}
