package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two mappings as Linux 6.18 prints them: POSIX shared memory that two processes map, and a memfd of huge pages. */
class MemoryUseTest {
    private static final String SMAPS = """
            7f2d3a600000-7f2d3ae00000 rw-s 00000000 00:19 12                         /dev/shm/ringside-5f0e6d8f0d4f9a11 (deleted)
            Size:               8192 kB
            KernelPageSize:        4 kB
            MMUPageSize:           4 kB
            Rss:                8192 kB
            Pss:                4100 kB
            Pss_Dirty:          4100 kB
            Shared_Clean:          0 kB
            Shared_Dirty:       8184 kB
            Private_Clean:         0 kB
            Private_Dirty:         8 kB
            Shared_Hugetlb:        0 kB
            Private_Hugetlb:       0 kB
            VmFlags: rd wr sh mr mw me ms
            7f2d3b000000-7f2d3b800000 rw-s 00000000 00:0f 112                        /memfd:ringside (deleted)
            Size:               8192 kB
            KernelPageSize:     2048 kB
            MMUPageSize:        2048 kB
            Rss:                   0 kB
            Pss:                   0 kB
            Shared_Hugetlb:     4096 kB
            Private_Hugetlb:    2048 kB
            VmFlags: rd wr sh mr mw me ms de ht
            """;

    private static Mapping known(long inode, String path) {
        return new Mapping(0, 1, inode, path, Map.of(), Set.of());
    }

    @Test
    void shouldReadSharedAndPrivatePages() {
        MemoryUse use =
                MemoryUse.of(Mapping.sameFile(SMAPS, known(12, "/dev/shm/ringside-5f0e6d8f0d4f9a11 (deleted)")));

        assertThat(use).isEqualTo(new MemoryUse(8192, 4100, 8184, 8, 0, 0));
        assertThat(use.residentBytes()).isEqualTo(8192 * 1024);
        assertThat(use.proportionalBytes(2)).isEqualTo(4100 * 1024);
    }

    @Test
    void shouldShareOutHugePagesItself() {
        MemoryUse use = MemoryUse.of(Mapping.sameFile(SMAPS, known(112, "/memfd:ringside (deleted)")));

        assertThat(use).isEqualTo(new MemoryUse(0, 0, 0, 0, 4096, 2048));
        assertThat(use.residentBytes()).isEqualTo(6144 * 1024);
        assertThat(use.proportionalBytes(2)).isEqualTo(4096 * 1024);
    }

    @Test
    void shouldTellOfAFileThatTheProcessDoesNotMap() {
        assertThatThrownBy(() -> Mapping.sameFile(SMAPS, known(13, "/memfd:ringside (deleted)")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no mapping with VmFlags of inode 13 /memfd:ringside (deleted) in smaps");
    }
}
