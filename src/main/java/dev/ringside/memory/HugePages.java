package dev.ringside.memory;

import dev.ringside.procfs.HugePagePool;
import java.util.List;
import java.util.Optional;

/** Pages of 2 MiB or 1 GiB from the kernel's pool, reserved when the segment is made or mapped, so that a fault never fails later. */
final class HugePages implements FlagAction {
    static final long KIB_2M = 2048;
    static final long KIB_1G = 1024 * 1024;

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

    /** Where they come from is the backing's affair: see {@link Backing#refusal}. */
    @Override
    public Optional<String> refusal(String value, long bytes) {
        return Optional.empty();
    }

    /** Why {@code call} will get no pages of that size, whatever the pool holds. */
    static Optional<String> unsupported(String call, long pageKib) {
        return HugePagePool.supports(pageKib)
                ? Optional.empty()
                : Optional.of(call + ": this kernel has no huge pages of " + pageKib / 1024
                        + " MiB; see /sys/kernel/mm/hugepages");
    }

    /** Why a file there has no pages of the pool, where it is asked to. */
    static Optional<String> refusedOn(String place, MemoryRequest request) {
        return request.hugePageKib() == 0
                ? Optional.empty()
                : Optional.of("a file on " + place + " has no pages from the pool of huge pages; ask for the backing"
                        + " SYSV, MEMFD or HUGETLBFS, or for hugepages=off");
    }

    /** Why {@code call} will not get {@code bytes} of huge pages now; empty where it should, and where none are asked for. */
    static Optional<String> shortage(String call, MemoryRequest request, long bytes) {
        return request.hugePageKib() == 0
                ? Optional.empty()
                : shortage(call, HugePagePool.read(request.hugePageKib()), bytes);
    }

    /** What to do about ENOMEM. */
    static String fix(String call, MemoryRequest request, long bytes) {
        return request.hugePageKib() == 0
                ? "use fewer or smaller slots"
                : shortage(call, request, bytes).orElse("the pool was taken or a cgroup limits it");
    }

    private static Optional<String> shortage(String call, HugePagePool pool, long bytes) {
        long need = pagesFor(bytes, pool.pageKib());
        if (pool.available() + pool.overcommit() >= need) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                "%s: ENOMEM: needs %d huge pages of %d KiB, %d free, %d of them reserved; \"%s\"",
                call, need, pool.pageKib(), pool.free(), pool.reserved(), growCommand(pool, need)));
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

    @Override
    public void expect(String value, Expectation.Builder expectation) {
        if (pageKib(value) > 0) {
            expectation.hugetlb(pageKib(value));
        }
    }
}
