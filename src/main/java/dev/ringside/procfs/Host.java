package dev.ringside.procfs;

import java.util.LinkedHashMap;
import java.util.Map;

/** The host fingerprint: name to value, in the order in which a reader wants them. */
public final class Host {
    private static final String THP = "/sys/kernel/mm/transparent_hugepage/";

    private Host() {}

    public static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        MemInfo memory = MemInfo.read();
        facts.put("host", name());
        facts.put("cpu", cpuModel(Text.read("/proc/cpuinfo")));
        facts.put("cpus.online", text("/sys/devices/system/cpu/online"));
        facts.put("numa.nodes", text("/sys/devices/system/node/online"));
        facts.put("memory.kib", Long.toString(memory.totalKib()));
        facts.put("swap.kib", Long.toString(memory.swapTotalKib()));
        facts.put("kernel", text("/proc/sys/kernel/osrelease"));
        facts.put("clocksource", text("/sys/devices/system/clocksource/clocksource0/current_clocksource"));
        facts.put("governor", text("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
        facts.put("thp.enabled", text(THP + "enabled"));
        facts.put("thp.defrag", text(THP + "defrag"));
        facts.put("thp.shmem_enabled", text(THP + "shmem_enabled"));
        facts.put("thp.shmem.policy", ThpPolicy.read().toString());
        facts.put("hugepages.2m.total", Long.toString(HugePagePool.read(2048).total()));
        facts.put("hugepages.1g.total", Long.toString(HugePagePool.read(1048576).total()));
        facts.put("memlock.bytes", Long.toString(Limits.read().lockedBytes()));
        facts.put("memlock.unlimited", Boolean.toString(ProcStatus.read().mayLockAnyAmount()));
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("jdk", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
        return facts;
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

    private static String text(String path) {
        return Text.ifPresent(path).orElse("unavailable");
    }
}
