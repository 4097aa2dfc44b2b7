package dev.ringside.memory;

import dev.ringside.posix.Errno;
import dev.ringside.posix.LibC;
import dev.ringside.posix.Mman;
import dev.ringside.posix.PosixException;
import java.util.List;
import java.util.Optional;

/** Faults every page in, writable, before the first message: MADV_POPULATE_WRITE (Linux 5.14), else a touch of each page. */
final class Pretouch implements FlagAction {

    @Override
    public List<String> values() {
        return List.of(MemoryFlag.OFF, "on");
    }

    @Override
    public Optional<String> refusal(String value, long bytes) {
        return Optional.empty();
    }

    @Override
    public void bringPages(String value, long address, long length) {
        if (!value.equals(MemoryFlag.OFF)) {
            populate(address, length);
        }
    }

    /** Faults in every page of the range; throws where memory is short. */
    static void populate(long address, long length) {
        if (Mman.madvise(address, length, Mman.MADV_POPULATE_WRITE) == 0) {
            return;
        }
        int errno = Errno.last();
        if (Errno.of(errno) != Errno.EINVAL) {
            throw new UnavailableException(new PosixException(
                            "madvise(" + length + " bytes, MADV_POPULATE_WRITE)",
                            errno,
                            "give the host more free memory")
                    .getMessage());
        }
        touch(address, length);
    }

    /** Adds zero atomically, since the other process may be writing already. */
    static void touch(long address, long length) {
        int page = LibC.getpagesize();
        for (long offset = 0; offset < length; offset += page) {
            OffHeap.getAndAdd(address + offset, 0);
        }
    }

    @Override
    public void expect(String value, Expectation.Builder expectation) {
        if (value.equals("on")) {
            expectation.pagesIn();
        }
    }
}
