package dev.ringside.memory;

import dev.ringside.posix.Mman;
import java.util.function.LongConsumer;

/** Addresses at multiples of what huge pages need. */
final class AddressSpace {
    private AddressSpace() {}

    /** Maps {@code size} bytes at a multiple of {@code alignment}: {@code mapAt} puts them over what is at the address it is given. */
    static long mapAligned(long size, long alignment, LongConsumer mapAt) {
        // the reservation keeps the aligned range ours until the mapping takes it over
        long reserved = roundUp(size, alignment) + alignment;
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS | Mman.MAP_NORESERVE;
        long start = Mman.map(0, reserved, Mman.PROT_NONE, flags, -1, 0);
        long address = roundUp(start, alignment);
        try {
            mapAt.accept(address);
        } catch (RuntimeException e) {
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

    static long roundUp(long value, long alignment) {
        return (value + alignment - 1) / alignment * alignment;
    }
}
