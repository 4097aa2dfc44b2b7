package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.PosixException;

/**
 * Shared memory in this process, mapped at a multiple of 2 MiB (or of 1 GiB, where its pages are that large) whatever stands behind it
 * and whatever the flags say, so that two cells differ in what their labels say and not in the address.
 */
public final class Segment implements AutoCloseable {
    static final long ALIGNMENT = 2L << 20;

    private final SharedObject object;
    private final long address;
    private boolean mapped = true;
    private boolean removed;

    private Segment(SharedObject object, long hugePageKib) {
        this.object = object;
        this.address = AddressSpace.mapAligned(object.size(), alignment(hugePageKib), object::mapAt);
    }

    private static long alignment(long hugePageKib) {
        return Math.max(ALIGNMENT, hugePageKib * 1024);
    }

    /** A new System V segment. */
    public static Segment create(Ledger ledger, long bytes, MemoryRequest request) {
        return create(ledger, bytes, Backing.SYSV, request);
    }

    /** A new segment of at least {@code bytes}, all zero, recorded in {@code ledger} before it exists. No flag is applied yet. */
    public static Segment create(Ledger ledger, long bytes, Backing backing, MemoryRequest request) {
        long size = AddressSpace.roundUp(bytes, alignment(request.hugePageKib()));
        backing.refusal(size, request).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        try {
            SharedObject object = backing.store().make(ledger, size, request);
            try {
                return new Segment(object, request.hugePageKib());
            } catch (RuntimeException e) {
                object.remove();
                throw e;
            }
        } catch (PosixException e) {
            throw new UnavailableException(
                    e.withFix(backing.store().fix(e.errno(), size, request)).getMessage());
        }
    }

    /** The segment that another process of this user made, by its {@link #handle}. */
    public static Segment attach(String handle, long hugePageKib) {
        // once it is mapped nothing else of it is needed here
        try (SharedObject object = Handles.open(handle)) {
            return new Segment(object, hugePageKib);
        }
    }

    /** Makes the calls that {@code role} has to make, in this process. */
    public void apply(MemoryRequest request, Role role) {
        var flags = request.appliedBy(role).values();
        flags.forEach((flag, value) -> flag.action().beforePages(value, address, size()));
        flags.forEach((flag, value) -> flag.action().bringPages(value, address, size()));
        flags.forEach((flag, value) -> flag.action().afterPages(value, address, size()));
    }

    /** Takes the segment's name away; it goes with the last process that has it, also when that process is killed. For its maker. */
    public void remove() {
        if (!removed) {
            removed = true;
            object.remove();
        }
    }

    public long address() {
        return address;
    }

    /** Bytes, a multiple of 2 MiB. */
    public long size() {
        return object.size();
    }

    /** How another process finds the segment until it is removed: {@code sysv:ID}, {@code posix:/NAME} or {@code file:/PATH}. */
    public String handle() {
        return object.handle();
    }

    /** A new descriptor of the file behind it, which the caller closes; for a segment that is not removed yet. */
    public int openFile() {
        return Handles.openFile(handle());
    }

    public Backing backing() {
        return object.backing();
    }

    /** Unmaps. The caller sees to it that no thread uses the address any more. */
    @Override
    public void close() {
        if (mapped) {
            mapped = false;
            object.unmap(address);
            object.close();
        }
    }
}
