package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MitigationsTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadEachByItsName() throws IOException {
        Files.writeString(folder.resolve("meltdown"), "Mitigation: PTI\n");
        Files.writeString(
                folder.resolve("mds"), "Vulnerable: Clear CPU buffers attempted, no microcode; SMT disabled\n");

        assertThat(Mitigations.in(folder))
                .containsEntry("meltdown", "Mitigation: PTI")
                .containsEntry("mds", "Vulnerable: Clear CPU buffers attempted, no microcode; SMT disabled")
                .hasSize(2);
    }

    @Test
    void shouldKnowNoneWhereTheKernelDoesNotTell() {
        assertThat(Mitigations.in(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void shouldReadThePolicyOfEachSizeOfHugePages() throws IOException {
        for (String size : new String[] {"64kB", "2048kB", "16kB"}) {
            Path there = Files.createDirectories(folder.resolve("hugepages-" + size));
            Files.writeString(
                    there.resolve("shmem_enabled"),
                    size.equals("2048kB") ? "always [inherit] within_size advise never\n" : "always inherit [never]\n");
        }

        assertThat(HugePageSizes.in(folder, "shmem_enabled")).isEqualTo("16kB never, 64kB never, 2048kB inherit");
        assertThat(HugePageSizes.in(folder, "enabled")).isEqualTo("none");
        assertThat(HugePageSizes.in(folder.resolve("missing"), "enabled")).isEqualTo("unavailable");
    }
}
