package dev.ringside.demo;

import dev.ringside.memory.EffectiveMemory;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Segment;
import dev.ringside.ring.RingLayout;

/** What this process asked of its memory and what /proc shows of it, as one line. */
final class MemoryLine {
    private MemoryLine() {}

    static String of(String moment, Segment segment, RingLayout layout, MemoryRequest request) {
        EffectiveMemory seen = EffectiveMemory.of(segment, layout.payload());
        return String.format(
                "memory %s: asked for %s; has pages of %d KiB, %d of %d payload pages in, %s, %d KiB mapped by huge entries",
                moment,
                request.flags(),
                seen.pageKib(),
                seen.presentPages(),
                seen.payloadPages(),
                seen.hugetlb() ? "never swapped (hugetlb)" : seen.locked() ? "locked" : "not locked",
                seen.pmdMappedKib());
    }
}
