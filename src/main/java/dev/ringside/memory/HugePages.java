package dev.ringside.memory;

import dev.ringside.posix.LibC;
import dev.ringside.posix.SysVShm;
import dev.ringside.procfs.Host;
import dev.ringside.procfs.HugePagePool;
import dev.ringside.procfs.ProcStatus;
import java.util.List;
import java.util.Optional;

/** SHM_HUGETLB: pages of 2 MiB or 1 GiB from the kernel's pool, reserved by shmget, so that a fault never fails later. */
final class HugePages implements FlagAction {
    private static final long KIB_2M = 2048;
    private static final long KIB_1G = 1024 * 1024;

    static long pageKib(String value) {
        return switch (value) {
            case "on" -> KIB_2M;
            case "1g" -> KIB_1G;
            default -> 0;
        };
    }

    @Override
    public List<String> values() {
        return List.of(MemoryFlag.OFF, "on", "1g");
    }

    @Override
    public int createFlags(String value) {
        return switch (value) {
            case "on" -> SysVShm.SHM_HUGETLB | SysVShm.SHM_HUGE_2MB;
            case "1g" -> SysVShm.SHM_HUGETLB | SysVShm.SHM_HUGE_1GB;
            default -> 0;
        };
    }

    @Override
    public Optional<String> refusal(String value, long bytes) {
        long pageKib = pageKib(value);
        if (pageKib == 0) {
            return Optional.empty();
        }
        if (!HugePagePool.supports(pageKib)) {
            return Optional.of("shmget(SHM_HUGETLB): this kernel has no huge pages of " + pageKib / 1024
                    + " MiB; see /sys/kernel/mm/hugepages");
        }
        if (!isPermitted()) {
            return Optional.of(
                    "shmget(SHM_HUGETLB): EPERM (operation not permitted); run as root, give the JVM CAP_IPC_LOCK, or"
                            + " put your group in with \"sysctl -w vm.hugetlb_shm_group=GID\" (now "
                            + Host.hugetlbGroup() + ")");
        }
        return shortage(HugePagePool.read(pageKib), bytes);
    }

    static Optional<String> shortage(HugePagePool pool, long bytes) {
        long need = pagesFor(bytes, pool.pageKib());
        if (pool.available() + pool.overcommit() >= need) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                "shmget(SHM_HUGETLB): ENOMEM: needs %d huge pages of %d KiB, %d free, %d of them reserved; \"%s\"",
                need, pool.pageKib(), pool.free(), pool.reserved(), growCommand(pool, need)));
    }

    private static String growCommand(HugePagePool pool, long need) {
        long target = pool.total() + need - pool.available();
        return pool.pageKib() == KIB_2M
                ? "sysctl -w vm.nr_hugepages=" + target
                : "echo " + target + " > " + HugePagePool.sizeFile(pool.pageKib());
    }

    static long pagesFor(long bytes, long pageKib) {
        long page = pageKib * 1024;
        return (bytes + page - 1) / page;
    }

    /** CAP_IPC_LOCK, or a member of vm.hugetlb_shm_group. RLIMIT_MEMLOCK has not counted since Linux 5.16. */
    private static boolean isPermitted() {
        return ProcStatus.read().mayLockAnyAmount() || LibC.groups().contains(Host.hugetlbGroup());
    }

    @Override
    public void expect(String value, Expectation.Builder expectation) {
        if (pageKib(value) > 0) {
            expectation.hugetlb(pageKib(value));
        }
    }
}
