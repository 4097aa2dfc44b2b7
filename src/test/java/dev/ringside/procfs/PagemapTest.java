package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.LibC;
import dev.ringside.posix.Mman;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class PagemapTest {

    @Test
    void shouldCountEntriesWithThePresentBit() {
        ByteBuffer entries = ByteBuffer.allocate(5 * 8).order(ByteOrder.nativeOrder());
        entries.putLong(0x8180_0000_0000_0000L); // as read without privilege: present, exclusively mapped, soft-dirty
        entries.putLong(0);
        entries.putLong(0x8000_0000_0012_3456L);
        entries.putLong(0x4000_0000_0000_0062L); // swapped out
        entries.putLong(0x7fff_ffff_ffff_ffffL);

        assertThat(Pagemap.countPresent(entries.flip())).isEqualTo(2);
    }

    @Test
    void shouldSeeThePagesThatWereTouchedHere() {
        assumeFalse(ThpPolicy.read().givesHugePages(false), "a touch brings in one base page");
        int page = LibC.getpagesize();
        int pages = 40_000 / (page / 4096); // more than one buffer full of entries
        long length = (long) pages * page;
        int flags = Mman.MAP_SHARED | Mman.MAP_ANONYMOUS | Mman.MAP_NORESERVE;
        long address = Mman.map(0, length, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        try {
            assertThat(Pagemap.present(address, length, page)).isZero();

            OffHeap.putLong(address, 1);
            OffHeap.putLong(address + length - 8, 1);
            assertThat(Pagemap.present(address, length, page)).isEqualTo(2);
            assertThat(Pagemap.present(address + page, length - 2L * page, page))
                    .isZero();
            assertThat(Pagemap.present(address + 8, 8, page)).isEqualTo(1);
        } finally {
            Mman.unmap(address, length);
        }
    }
}
