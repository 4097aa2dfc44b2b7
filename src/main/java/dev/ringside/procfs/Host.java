package dev.ringside.procfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The host fingerprint: name to value, in the order in which a reader wants them. What cannot be read is "unavailable"; what is read and is
 * not there is "none". Nothing of it is secret: no serial number, no address, and of the kernel's command line only what is known.
 */
public final class Host {
    static final String UNAVAILABLE = "unavailable";
    static final String NONE = "none";

    private static final String CPU = "/sys/devices/system/cpu/";
    private static final String THP = "/sys/kernel/mm/transparent_hugepage/";
    private static final String SHM = "/dev/shm";

    private Host() {}

    public static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("host", name());
        machine(facts);
        kernel(facts);
        memory(facts);
        limits(facts);
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("jdk", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
        return facts;
    }

    private static void machine(Map<String, String> facts) {
        String cpuinfo = Text.ifPresent("/proc/cpuinfo").orElse("");
        facts.put("machine", Hypervisor.machine());
        facts.put("hypervisor", Hypervisor.read());
        facts.put("cpu", cpuModel(cpuinfo));
        facts.put("cpu.microcode", Microcode.of(cpuinfo));
        facts.put("cpu.caches", Caches.read());
        facts.put(
                "cpu.smt",
                switch (text(CPU + "smt/active")) {
                    case "0" -> "off";
                    case "1" -> "on";
                    default -> UNAVAILABLE;
                });
        facts.put("cpus.online", text(CPU + "online"));
        facts.put("cpus.allowed", listed(CpuList.text(ProcStatus.allowedProcessors())));
        facts.put("cpus.isolated", listed(text(CPU + "isolated")));
        facts.put("cpus.nohz_full", listed(text(CPU + "nohz_full")));
        facts.put("numa.nodes", text("/sys/devices/system/node/online"));
        facts.put("numa.balancing", text("/proc/sys/kernel/numa_balancing"));
        facts.put("governor", text(CPU + "cpu0/cpufreq/scaling_governor"));
        facts.put("cpufreq.driver", text(CPU + "cpu0/cpufreq/scaling_driver"));
        facts.put("cpufreq.boost", boost(text(CPU + "cpufreq/boost"), text(CPU + "intel_pstate/no_turbo")));
        facts.put("hardware.transactional", Hardware.transactional(cpuinfo));
        facts.put("hardware.rdma", Hardware.rdma());
        facts.put("hardware.persistent", Hardware.persistentMemory());
        facts.put("clocksource", text("/sys/devices/system/clocksource/clocksource0/current_clocksource"));
    }

    private static void kernel(Map<String, String> facts) {
        facts.put("kernel", text("/proc/sys/kernel/osrelease"));
        facts.put("kernel.build", text("/proc/sys/kernel/version"));
        facts.put("kernel.parameters", KernelParameters.read());
        Mitigations.read().forEach((weakness, mitigation) -> facts.put("mitigations." + weakness, mitigation));
    }

    private static void memory(Map<String, String> facts) {
        MemInfo memory = MemInfo.read();
        facts.put("memory.kib", Long.toString(memory.totalKib()));
        facts.put("swap.kib", Long.toString(memory.swapTotalKib()));
        facts.put("swap.swappiness", text("/proc/sys/vm/swappiness"));
        facts.put("thp.enabled", text(THP + "enabled"));
        facts.put("thp.defrag", text(THP + "defrag"));
        facts.put("thp.shmem_enabled", text(THP + "shmem_enabled"));
        facts.put("thp.shmem.policy", ThpPolicy.read().toString());
        facts.put("thp.sizes.enabled", HugePageSizes.read("enabled"));
        facts.put("thp.sizes.shmem_enabled", HugePageSizes.read("shmem_enabled"));
        pool(facts, "hugepages.2m.", HugePagePool.read(2048));
        pool(facts, "hugepages.1g.", HugePagePool.read(1048576));
        facts.put("shm.kib", sizeKib(Path.of(SHM)));
        facts.put(
                "shm.options",
                Mount.at(SHM).map(mount -> String.join(",", mount.options())).orElse(NONE));
        facts.put(
                "shm.huge", Mount.at(SHM).flatMap(mount -> mount.option("huge")).orElse(NONE));
    }

    private static void pool(Map<String, String> facts, String prefix, HugePagePool pool) {
        facts.put(prefix + "total", Long.toString(pool.total()));
        facts.put(prefix + "free", Long.toString(pool.free()));
        facts.put(prefix + "overcommit", Long.toString(pool.overcommit()));
    }

    private static void limits(Map<String, String> facts) {
        facts.put("memlock.bytes", Long.toString(Limits.read().lockedBytes()));
        facts.put("memlock.unlimited", Boolean.toString(ProcStatus.read().mayLockAnyAmount()));
        Cgroup group = Cgroup.read();
        facts.put("cgroup.version", group.version());
        facts.put(
                "cgroup.cpu.quota",
                group.processors().isPresent()
                        ? String.format(Locale.ROOT, "%.2f", group.processors().getAsDouble())
                        : NONE);
        facts.put(
                "cgroup.memory.kib",
                group.memoryKib().isPresent() ? Long.toString(group.memoryKib().getAsLong()) : NONE);
    }

    public static String name() {
        return text("/proc/sys/kernel/hostname");
    }

    public static String bootId() {
        return text("/proc/sys/kernel/random/boot_id");
    }

    /** Id of the group that may make hugetlb segments without privilege. */
    public static String hugetlbGroup() {
        return text("/proc/sys/vm/hugetlb_shm_group");
    }

    static String cpuModel(String cpuinfo) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith("model name") || line.startsWith("CPU part"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown");
    }

    /** Two drivers tell it in two files, one of them the other way round. */
    static String boost(String boost, String noTurbo) {
        if (boost.equals(UNAVAILABLE)) {
            return noTurbo.equals(UNAVAILABLE) ? UNAVAILABLE : noTurbo.equals("0") ? "on" : "off";
        }
        return boost.equals("0") ? "off" : "on";
    }

    /** A list of processors may be empty, and older kernels print it as {@code (null)}. */
    private static String listed(String text) {
        return text.isEmpty() || text.equals("(null)") ? NONE : text;
    }

    private static String sizeKib(Path mount) {
        try {
            return Long.toString(Files.getFileStore(mount).getTotalSpace() / 1024);
        } catch (IOException e) {
            return UNAVAILABLE;
        }
    }

    private static String text(String path) {
        return Text.ifPresent(path).orElse(UNAVAILABLE);
    }
}
