package dev.ringside.doctor;

import dev.ringside.posix.Errno;
import dev.ringside.posix.Mman;
import dev.ringside.procfs.ThpPolicy;
import java.util.Locale;

/** What madvise can do here, found out by calling it on memory of our own. */
final class MadviseChecks {
    private static final long HUGE_PAGE = 2L << 20;

    private MadviseChecks() {}

    static Finding populate() {
        int errno = tryOn(Mman.MADV_POPULATE_WRITE);
        return errno == 0
                ? Finding.supported("MADV_POPULATE_WRITE")
                : Finding.note(
                        "no MADV_POPULATE_WRITE (" + Errno.of(errno) + ")", "pretouch writes to each page instead");
    }

    static Finding collapse() {
        int errno = tryOn(Mman.MADV_POPULATE_WRITE, Mman.MADV_COLLAPSE);
        return errno == 0
                ? Finding.supported("MADV_COLLAPSE")
                : Finding.unavailable(
                        "no MADV_COLLAPSE (" + Errno.of(errno) + ")",
                        "cells with madvise=collapse",
                        "a kernel of 6.1 or later with transparent huge pages");
    }

    static Finding policy() {
        ThpPolicy policy = ThpPolicy.read();
        String seen = "policy for shared memory: " + policy.toString().toLowerCase(Locale.ROOT);
        return policy.givesHugePages(true)
                ? Finding.supported(seen)
                : Finding.note(seen, "madvise=on changes nothing, so its cells repeat those without it");
    }

    /** 0, or the errno of the first advice that failed on 2 MiB of memory aligned to 2 MiB. */
    private static int tryOn(int... advice) {
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        long start = Mman.map(0, 2 * HUGE_PAGE, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        try {
            long address = (start + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
            for (int each : advice) {
                if (Mman.madvise(address, HUGE_PAGE, each) == -1) {
                    return Errno.last();
                }
            }
            return 0;
        } finally {
            Mman.unmap(start, 2 * HUGE_PAGE);
        }
    }
}
