package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MountTest {
    private static final List<Mount> MOUNTS = Mount.parse("""
            tmpfs /dev/shm tmpfs rw,relatime,size=24684084k 0 0
            none /mnt/two\\040words hugetlbfs rw,relatime,pagesize=2M 0 0
            tmpfs /dev/shm tmpfs rw,relatime,huge=advise 0 0
            """);

    @Test
    void shouldTakeWhatIsMountedLast() {
        assertThat(Mount.at(MOUNTS, "/dev/shm").orElseThrow().option("huge")).contains("advise");
        assertThat(Mount.at(MOUNTS, "/dev")).isEmpty();
        assertThat(MOUNTS.get(0).option("huge")).isEmpty();
    }

    @Test
    void shouldReadANameWithASpace() {
        assertThat(MOUNTS.get(1).point()).isEqualTo("/mnt/two words");
        assertThat(MOUNTS.get(1).type()).isEqualTo("hugetlbfs");
        assertThat(MOUNTS.get(1).option("pagesize")).contains("2M");
    }

    @Test
    void shouldRefuseALineThatIsNoMount() {
        assertThatThrownBy(() -> Mount.parse("tmpfs /dev/shm tmpfs"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/self/mounts: no mount: tmpfs /dev/shm tmpfs");
    }

    @Test
    void shouldReadThisHost() {
        assertThat(Mount.at("/proc").orElseThrow().type()).isEqualTo("proc");
    }
}
