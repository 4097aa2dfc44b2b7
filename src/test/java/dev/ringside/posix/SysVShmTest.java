package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SysVShmTest {
    private static final long SIZE = 3 * 4096;

    private final int key = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private int id;

    @BeforeEach
    void create() {
        id = SysVShm.create(key, SIZE, 0);
    }

    @AfterEach
    void remove() {
        if (SysVShm.find(key) == id) {
            SysVShm.remove(id);
        }
    }

    @Test
    void shouldSayWhoseItIs() {
        SysVShm.Stat stat = SysVShm.stat(id);

        assertThat(stat.size()).isEqualTo(SIZE);
        assertThat(stat.mode()).isEqualTo(0600);
        assertThat(stat.creatorPid()).isEqualTo(LibC.getpid()).isEqualTo((int)
                ProcessHandle.current().pid());
        assertThat(stat.creatorUid()).isEqualTo(LibC.geteuid());
        assertThat(stat.attached()).isZero();
    }

    @Test
    void shouldBeCreatedExclusively() {
        assertThatThrownBy(() -> SysVShm.create(key, SIZE, 0))
                .isInstanceOf(PosixException.class)
                .hasMessage("shmget(12288 bytes) failed: EEXIST (exists already)");
    }

    @Test
    void shouldBeFoundByItsKey() {
        assertThat(SysVShm.find(key)).isEqualTo(id);

        SysVShm.remove(id);
        assertThat(SysVShm.find(key)).isEqualTo(-1);
    }

    @Test
    void shouldShowTheSameBytesAtEveryAddress() {
        long here = SysVShm.attach(id, 0, 0);
        try {
            long there = SysVShm.attach(id, 0, 0);
            try {
                assertThat(there).isNotEqualTo(here);
                assertThat(SysVShm.stat(id).attached()).isEqualTo(2);

                LibC.buffer(here, SIZE).put(4100, (byte) 42);
                assertThat(LibC.buffer(there, SIZE).get(4100)).isEqualTo((byte) 42);
            } finally {
                SysVShm.detach(there);
            }
        } finally {
            SysVShm.detach(here);
        }
        assertThat(SysVShm.stat(id).attached()).isZero();
    }

    @Test
    void shouldLiveUntilTheLastHasDetached() {
        long address = SysVShm.attach(id, 0, 0);
        try {
            SysVShm.remove(id);
            assertThat(SysVShm.find(key)).as("by key").isEqualTo(-1);
            assertThat(SysVShm.stat(id).size()).as("by id").isEqualTo(SIZE);
            LibC.buffer(address, SIZE).put(0, (byte) 1);
        } finally {
            SysVShm.detach(address);
        }
        assertThatThrownBy(() -> SysVShm.stat(id))
                .isInstanceOf(PosixException.class)
                .hasMessageStartingWith("shmctl(id " + id + ", IPC_STAT) failed: EI");
    }

    @Test
    void shouldTellOfAnAddressThatIsNoSegment() {
        assertThatThrownBy(() -> SysVShm.detach(4096))
                .isInstanceOf(PosixException.class)
                .hasMessage("shmdt failed: EINVAL (invalid argument)");
        assertThatThrownBy(() -> SysVShm.attach(id, 4097, 0))
                .isInstanceOf(PosixException.class)
                .hasMessage("shmat(id " + id + ") failed: EINVAL (invalid argument)");
    }

    @Test
    void shouldSayThatHugePagesWereAskedFor() {
        assertThatThrownBy(() -> SysVShm.create(key + 1, 0, SysVShm.SHM_HUGETLB | SysVShm.SHM_HUGE_2MB))
                .isInstanceOf(PosixException.class)
                .hasMessageStartingWith("shmget(0 bytes, SHM_HUGETLB) failed: E");
    }
}
