package dev.ringside.results;

import java.util.Arrays;
import java.util.Optional;

/**
 * The table of what a host fingerprint holds: the key in {@code run.json}, whether two runs that differ in it were on unlike hosts, and
 * why. A key that ends in a dot stands for all that begin with it.
 */
enum HostFact {
    ARCHITECTURE("arch", Bearing.HOST, "another instruction set is another machine"),
    CPU("cpu", Bearing.HOST, "every figure is this processor's"),
    MICROCODE("cpu.microcode", Bearing.HOST, "it carries mitigations that cost tens of percent"),
    CACHES("cpu.caches", Bearing.HOST, "whether a ring fits decides on its bandwidth"),
    SMT("cpu.smt", Bearing.HOST, "siblings share a core's caches and units"),
    PROCESSORS("cpus.online", Bearing.HOST, "how many threads run at once"),
    ISOLATED("cpus.isolated", Bearing.HOST, "the scheduler leaves these alone"),
    NO_TICKS(
            "cpus.nohz_full",
            Bearing.HOST,
            "a spinning thread there is not interrupted, and pays for its system calls"),
    ALLOWED("cpus.allowed", Bearing.HOST, "those that a cpuset or taskset has left"),
    NODES("numa.", Bearing.HOST, "memory is near or far, and is moved between them"),
    MEMORY("memory.kib", Bearing.HOST, "as a size class: a kernel keeps some megabytes more or less for itself"),
    KERNEL("kernel", Bearing.HOST, "all but the rings in shared memory are its code"),
    KERNEL_BUILD("kernel.build", Bearing.HOST, "its preemption, and the day on which it was built"),
    COMMAND_LINE("kernel.parameters", Bearing.HOST, "they change mitigations, ticks and processor states"),
    MITIGATIONS("mitigations.", Bearing.HOST, "they are paid in each system call and each switch"),
    CLOCK("clocksource", Bearing.HOST, "a clock that needs a system call is in every latency"),
    GOVERNOR("governor", Bearing.HOST, "it chooses the frequency"),
    FREQUENCY_DRIVER("cpufreq.driver", Bearing.HOST, "it obeys the governor in its own way"),
    BOOST("cpufreq.boost", Bearing.HOST, "frequencies above the nominal one come and go with heat"),
    THP("thp.", Bearing.HOST, "they decide on the page size behind a row"),
    SHM_HUGE("shm.huge", Bearing.HOST, "it decides on the page size of POSIX segments"),
    HYPERVISOR("hypervisor", Bearing.HOST, "exits and the second stage of translation are its own"),
    MACHINE("machine", Bearing.HOST, "the same processor elsewhere has other memory and cooling"),
    QUOTA("cgroup.cpu.quota", Bearing.HOST, "a quota stops all threads when it is used up"),

    JDK("jdk", Bearing.JDK, "another compiler made the code"),
    JDK_MORE("jdk.", Bearing.JDK, "another collector or heap"),

    NAME("host", Bearing.NONE, "a name measures nothing: machines of a CI matrix have one each"),
    SWAP("swap.kib", Bearing.NONE, "a run that swaps shows it as major faults"),
    SWAPPINESS("swap.swappiness", Bearing.NONE, "likewise"),
    POOLS("hugepages.", Bearing.NONE, "a run fills and empties the pools itself; a row that got none is unavailable"),
    MEMLOCK("memlock.", Bearing.NONE, "a row that could not lock is unavailable"),
    SHM_SIZE("shm.kib", Bearing.NONE, "a row that does not fit is unavailable"),
    SHM_OPTIONS("shm.options", Bearing.NONE, "that of them which matters is a fact of its own"),
    CGROUP_VERSION("cgroup.version", Bearing.NONE, "what it limits are facts of their own"),
    CGROUP_MEMORY("cgroup.memory.kib", Bearing.NONE, "a run that hits it loses forks, and says so"),
    HARDWARE("hardware.", Bearing.NONE, "no row uses transactions, RDMA or persistent memory"),
    DIRTY("revision.dirty", Bearing.NONE, "of the build and not of the host; the revision says it too");

    /** What a difference says. */
    enum Bearing {
        /** The hosts are unlike. */
        HOST,
        /** The hosts may be alike, the JDKs are not. */
        JDK,
        /** Nothing about the figures. */
        NONE
    }

    /** Total memory within this ratio is one size class: firmware, crash kernels and balloons take less. */
    private static final double SIZE_CLASS = 1.1;

    private final String key;
    private final Bearing bearing;
    private final String reason;

    HostFact(String key, Bearing bearing, String reason) {
        this.key = key;
        this.bearing = bearing;
        this.reason = reason;
    }

    /** The row of the table for a key of a fingerprint; empty for one that a later version wrote. */
    static Optional<HostFact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.covers(key)).findFirst();
    }

    private boolean covers(String other) {
        return key.endsWith(".") ? other.startsWith(key) : other.equals(key);
    }

    Bearing bearing() {
        return bearing;
    }

    String reason() {
        return reason;
    }

    boolean differs(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        return this != MEMORY || ratio(one, other) > SIZE_CLASS;
    }

    private static double ratio(String one, String other) {
        try {
            double first = Double.parseDouble(one);
            double second = Double.parseDouble(other);
            return Math.max(first, second) / Math.min(first, second);
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY; // one of them was unavailable
        }
    }
}
