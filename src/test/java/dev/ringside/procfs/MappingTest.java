package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.posix.Mman;
import org.junit.jupiter.api.Test;

/** Segments of one process on Linux 6.18: each was given one flag, and smaps says which. */
class MappingTest {
    private static final String SYSV = Fixture.of("smaps-6.18-sysv.txt");
    private static final String HUGETLB = Fixture.of("smaps-6.18-sysv-hugetlb.txt");

    private static final long COLLAPSED = 0x7f311f800000L;
    private static final long ADVISED = 0x7f311fe00000L;
    private static final long LOCKED_ON_FAULT = 0x7f3120200000L;
    private static final long LOCKED = 0x7f3120600000L;
    private static final long PLAIN = 0x7f3120a00000L;

    @Test
    void shouldReadASystemVSegment() {
        Mapping mapping = Mapping.find(SYSV, PLAIN);

        assertThat(mapping.start()).isEqualTo(PLAIN);
        assertThat(mapping.end()).isEqualTo(0x7f3120e00000L);
        assertThat(mapping.inode()).as("the segment's id").isEqualTo(4);
        assertThat(mapping.path()).isEqualTo("/SYSV52494e47 (deleted)");
        assertThat(mapping.kib("Size")).isEqualTo(4096);
        assertThat(mapping.kib("Rss")).isEqualTo(2048);
        assertThat(mapping.kib("KernelPageSize")).isEqualTo(4);
        assertThat(mapping.kib("ShmemPmdMapped")).isZero();
        assertThat(mapping.vmFlags()).containsExactlyInAnyOrder("rd", "wr", "sh", "mr", "mw", "me", "ms");
    }

    @Test
    void shouldFindTheMappingOfAnyAddressInside() {
        assertThat(Mapping.find(SYSV, PLAIN + 1).start()).isEqualTo(PLAIN);
        assertThat(Mapping.find(SYSV, 0x7f3120dfffffL).start()).isEqualTo(PLAIN);
    }

    @Test
    void shouldReadALockedSegment() {
        Mapping mapping = Mapping.find(SYSV, LOCKED);

        assertThat(mapping.vmFlags()).contains("lo").doesNotContain("lf");
        assertThat(mapping.kib("Locked")).isEqualTo(2048);
    }

    @Test
    void shouldReadASegmentLockedOnFault() {
        Mapping mapping = Mapping.find(SYSV, LOCKED_ON_FAULT);

        assertThat(mapping.vmFlags()).contains("lo", "lf");
        assertThat(mapping.kib("Rss")).isZero();
    }

    @Test
    void shouldReadASegmentUnderAdvice() {
        assertThat(Mapping.find(SYSV, ADVISED).vmFlags()).contains("hg");
    }

    @Test
    void shouldReadACollapsedSegment() {
        Mapping mapping = Mapping.find(SYSV, COLLAPSED);

        assertThat(mapping.kib("ShmemPmdMapped")).isEqualTo(4096);
        assertThat(mapping.kib("KernelPageSize")).as("stays that of base pages").isEqualTo(4);
        assertThat(mapping.vmFlags()).doesNotContain("hg", "ht");
    }

    @Test
    void shouldReadASegmentOfHugePages() {
        Mapping mapping = Mapping.find(HUGETLB, 0x7f311f000000L);

        assertThat(mapping.kib("KernelPageSize")).isEqualTo(2048);
        assertThat(mapping.kib("Private_Hugetlb")).isEqualTo(2048);
        assertThat(mapping.kib("Rss")).as("huge pages are not resident memory").isZero();
        assertThat(mapping.vmFlags()).contains("ht");
    }

    @Test
    void shouldReadAMappingWithoutInode() {
        Mapping stack = Mapping.find(SYSV, 0x7ffd10007000L);

        assertThat(stack.path()).isEqualTo("[stack]");
        assertThat(stack.inode()).isZero();
    }

    @Test
    void shouldSayZeroForAFieldThatTheKernelDoesNotPrint() {
        assertThat(Mapping.find(SYSV, PLAIN).kib("FilePages4M")).isZero();
    }

    @Test
    void shouldReadAnAnonymousMappingWithoutPath() {
        String smaps = """
                7f3121ee0000-7f3121ee2000 rw-p 00000000 00:00 0\s
                Size:                  8 kB
                VmFlags: rd wr mr mw me ac\s
                """;

        assertThat(Mapping.find(smaps, 0x7f3121ee0000L).path()).isEmpty();
    }

    @Test
    void shouldKeepSpacesOfAPath() {
        String smaps = """
                7f3121ee0000-7f3121ee2000 rw-s 00000000 00:2a 17                         /dev/shm/a  name with spaces
                VmFlags: rd wr sh\s
                """;

        assertThat(Mapping.find(smaps, 0x7f3121ee0000L).path()).isEqualTo("/dev/shm/a  name with spaces");
    }

    @Test
    void shouldSayWhichAddressIsNotMapped() {
        assertThatThrownBy(() -> Mapping.find(SYSV, 0x7f3120e00000L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no mapping with VmFlags holds address 0x7f3120e00000 in /proc/self/smaps");
        assertThatThrownBy(() -> Mapping.find("", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldNotTakeTheFlagsOfTheNextMapping() {
        String smaps = """
                7f3121ee0000-7f3121ee2000 rw-p 00000000 00:00 0\s
                Size:                  8 kB
                7f3121ee2000-7f3121ee4000 rw-p 00000000 00:00 0\s
                Size:                  4 kB
                VmFlags: rd wr lo\s
                """;

        assertThatThrownBy(() -> Mapping.find(smaps, 0x7f3121ee0000L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no mapping with VmFlags holds address 0x7f3121ee0000");
        assertThat(Mapping.find(smaps, 0x7f3121ee2000L).kib("Size")).isEqualTo(4);
    }

    @Test
    void shouldRefuseAFieldThatIsNoNumber() {
        String smaps = """
                7f3121ee0000-7f3121ee2000 rw-p 00000000 00:00 0\s
                Size:                 many kB
                VmFlags: rd wr\s
                """;

        assertThatThrownBy(() -> Mapping.find(smaps, 0x7f3121ee0000L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/self/smaps: Size must be a number, found \"many\"");
    }

    @Test
    void shouldRefuseAHeaderThatIsCutOff() {
        assertThatThrownBy(() -> Mapping.find("7f3121ee0000-7f3121ee2000 rw-p\nVmFlags: rd\n", 0x7f3121ee0000L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/self/smaps: no mapping: 7f3121ee0000-7f3121ee2000 rw-p");
        assertThatThrownBy(() -> Mapping.find("7f3121ee0000-7f31", 0x7f3121ee0000L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/self/smaps: no mapping: 7f3121ee0000-7f31");
    }

    @Test
    void shouldFindAMappingOfThisProcess() {
        long length = 1 << 20;
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        long address = Mman.map(0, length, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        try {
            Mapping mapping = Mapping.at(address);
            assertThat(mapping.start()).isLessThanOrEqualTo(address);
            assertThat(mapping.end()).isGreaterThanOrEqualTo(address + length);
        } finally {
            Mman.unmap(address, length);
        }
    }
}
