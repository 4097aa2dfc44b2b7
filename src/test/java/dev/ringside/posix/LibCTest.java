package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Held against what the kernel prints of this process. */
class LibCTest {

    private static List<String> status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> List.of(line.substring(name.length()).strip().split("\\s+")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldKnowThisProcess() throws IOException {
        assertThat(LibC.getpid()).hasToString(status("Pid:").get(0));
        assertThat(LibC.getppid()).hasToString(status("PPid:").get(0));
        assertThat(LibC.geteuid()).hasToString(status("Uid:").get(1));
    }

    @Test
    void shouldListEveryGroup() throws IOException {
        Set<String> groups = LibC.groups();

        assertThat(groups).contains(status("Gid:").get(1));
        assertThat(status("Groups:")).allMatch(group -> group.isEmpty() || groups.contains(group));
    }

    @Test
    void shouldKnowThePageSize() {
        assertThat(LibC.getpagesize()).isGreaterThanOrEqualTo(4096);
        assertThat(Integer.bitCount(LibC.getpagesize())).isEqualTo(1);
    }

    @Test
    void shouldCallTheCheapestFunction() {
        assertThat(LibC.abs(-7)).isEqualTo(7);
    }
}
