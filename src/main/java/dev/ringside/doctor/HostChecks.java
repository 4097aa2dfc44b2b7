package dev.ringside.doctor;

import dev.ringside.chart.Charts;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Scope;
import dev.ringside.procfs.Host;
import dev.ringside.procfs.MemInfo;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checks that are one look at one thing. */
final class HostChecks {
    private static final int OLDEST_JAVA = 17;

    private HostChecks() {}

    static Finding java() {
        int feature = Runtime.version().feature();
        return feature >= OLDEST_JAVA
                ? Finding.supported("Java " + Runtime.version())
                : Finding.fatal("Java " + feature, "install a JDK 17 or later");
    }

    static Finding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores >= 2
                ? Finding.supported(cores + " for this process")
                : Finding.note(
                        "1 for this process",
                        "producer and consumer take turns: no figure says anything about two cores");
    }

    static Finding memory() {
        long available = MemInfo.read().availableKib() / 1024;
        long needed = 4 * HugePageCheck.RING_BYTES >> 20;
        return available >= needed
                ? Finding.supported(available + " MiB available")
                : Finding.unavailable(
                        available + " MiB available of " + needed + " MiB",
                        "cells with slots of 32 MiB",
                        "end other programs");
    }

    static Finding namedSemaphores() {
        Path folder = Path.of("/dev/shm");
        return Files.isDirectory(folder) && Files.isWritable(folder)
                ? Finding.supported("/dev/shm can be written")
                : Finding.fatal("/dev/shm cannot be written", "mount -t tmpfs -o mode=1777 tmpfs /dev/shm");
    }

    static Finding sysvSharedMemory() {
        return Files.exists(Path.of("/proc/sysvipc/shm"))
                ? Finding.supported("shmget")
                : Finding.fatal("this kernel has no System V shared memory", "a kernel with CONFIG_SYSVIPC");
    }

    static Finding mlock() {
        MemoryRequest request =
                MemoryRequest.read(flag -> flag.equals(MemoryFlag.MLOCK.label()) ? "on" : MemoryFlag.OFF, Scope.BOTH);
        return Backing.SYSV
                .refusal(HugePageCheck.RING_BYTES, request)
                .map(reason -> Finding.unavailable(
                        "not for rings of " + (HugePageCheck.RING_BYTES >> 20) + " MiB", "cells with mlock=on", reason))
                .orElseGet(
                        () -> Finding.supported("rings of " + (HugePageCheck.RING_BYTES >> 20) + " MiB can be locked"));
    }

    static Finding swap() {
        long swap = MemInfo.read().swapTotalKib() / 1024;
        return swap > 0
                ? Finding.supported(swap + " MiB of swap: mlock protects from it")
                : Finding.note("no swap", "mlock only brings pages in, there is nothing that it protects from");
    }

    static Finding clock() {
        String source = Host.facts().get("clocksource");
        return source.equals("tsc") || source.equals("kvm-clock") || source.equals("arch_sys_counter")
                ? Finding.supported(source)
                : Finding.note(source, "reading the clock may take a system call, and short times are less exact");
    }

    static Finding charts() {
        return Charts.problem()
                .map(problem -> Finding.unavailable(problem, "charts, not results", ""))
                .orElseGet(() -> Finding.supported("text can be drawn"));
    }
}
