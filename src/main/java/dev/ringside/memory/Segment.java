package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Mman;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.SysVShm;
import dev.ringside.procfs.HugePagePool;
import dev.ringside.procfs.MemInfo;

/**
 * A System V shared memory segment in this process, mapped at a multiple of 2 MiB (or of 1 GiB, where its pages are that large)
 * whatever the flags say, so that two cells differ in the flag and not in the address.
 */
public final class Segment implements AutoCloseable {
    private static final long ALIGNMENT = 2L << 20;

    private final int id;
    private final int key;
    private final long address;
    private final long size;
    private boolean attached = true;
    private boolean removed;

    private Segment(int id, int key, long size, long hugePageKib) {
        this.id = id;
        this.key = key;
        this.size = size;
        this.address = attachAligned(id, size, Math.max(ALIGNMENT, hugePageKib * 1024));
    }

    /** A new segment of at least {@code bytes}, all zero, recorded in {@code ledger} before it exists. No flag is applied yet. */
    public static Segment create(Ledger ledger, long bytes, MemoryRequest request) {
        long size = roundUp(bytes, ALIGNMENT);
        refuseUnlessItFits(size, request);
        int key = Ledger.randomKey();
        int flags = 0;
        for (var entry : request.values().entrySet()) {
            flags |= entry.getKey().action().createFlags(entry.getValue());
        }
        try {
            int id;
            synchronized (ledger) {
                ledger.willMakeSegment(key, size);
                id = SysVShm.create(key, size, flags);
            }
            return new Segment(id, key, size, request.hugePageKib());
        } catch (PosixException e) {
            throw new UnavailableException(explain(e, request, size));
        }
    }

    /** The segment that another process made, by its id. */
    public static Segment attach(int id, long hugePageKib) {
        return new Segment(id, 0, SysVShm.stat(id).size(), hugePageKib);
    }

    /** Makes the calls that {@code role} has to make, in this process. */
    public void apply(MemoryRequest request, Role role) {
        var flags = request.appliedBy(role).values();
        flags.forEach((flag, value) -> flag.action().beforePages(value, address, size));
        flags.forEach((flag, value) -> flag.action().bringPages(value, address, size));
        flags.forEach((flag, value) -> flag.action().afterPages(value, address, size));
    }

    /** Marks the segment for removal; it goes with the last process that has it, also when that process is killed. */
    public void remove() {
        if (!removed) {
            removed = true;
            SysVShm.remove(id);
        }
    }

    private static long attachAligned(int id, long size, long alignment) {
        // the reservation keeps the aligned range ours until SHM_REMAP takes it over
        long reserved = roundUp(size, alignment) + alignment;
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS | Mman.MAP_NORESERVE;
        long start = Mman.map(0, reserved, Mman.PROT_NONE, flags, -1, 0);
        long address = roundUp(start, alignment);
        try {
            SysVShm.attach(id, address, SysVShm.SHM_REMAP);
        } catch (PosixException e) {
            Mman.unmap(start, reserved);
            throw e;
        }
        long end = address + roundUp(size, alignment);
        if (address > start) {
            Mman.unmap(start, address - start);
        }
        if (start + reserved > end) {
            Mman.unmap(end, start + reserved - end);
        }
        return address;
    }

    private static void refuseUnlessItFits(long size, MemoryRequest request) {
        request.refusal(size).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        long available = MemInfo.read().availableKib() * 1024;
        if (request.hugePageKib() == 0 && size > available) {
            throw new UnavailableException("shmget(" + size + " bytes): this host has " + available
                    + " bytes of memory available; use fewer or smaller slots");
        }
    }

    private static String explain(PosixException e, MemoryRequest request, long size) {
        String fix =
                switch (e.errno()) {
                    case EINVAL -> "see /proc/sys/kernel/shmmax, the largest segment";
                    case ENOSPC -> "see /proc/sys/kernel/shmmni and shmall, or remove segments with \"ipcrm\"";
                    case ENOMEM ->
                        request.hugePageKib() == 0
                                ? "use fewer or smaller slots"
                                : HugePages.shortage(HugePagePool.read(request.hugePageKib()), size)
                                        .orElse("the pool was taken or a cgroup limits it");
                    case EPERM -> "run as root or give the JVM CAP_IPC_LOCK";
                    default -> "";
                };
        return e.withFix(fix).getMessage();
    }

    static long roundUp(long value, long alignment) {
        return (value + alignment - 1) / alignment * alignment;
    }

    public long address() {
        return address;
    }

    /** Bytes, a multiple of 2 MiB. */
    public long size() {
        return size;
    }

    public int id() {
        return id;
    }

    /** The System V key, which also names the segment in /proc/PID/maps; 0 in a process that attached. */
    public int key() {
        return key;
    }

    /** Detaches. The caller sees to it that no thread uses the address any more. */
    @Override
    public void close() {
        if (attached) {
            attached = false;
            SysVShm.detach(address);
        }
    }
}
