package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardwareTest {
    @Test
    void shouldFindTransactionsAmongTheFlags() {
        assertThat(Hardware.transactional("processor\t: 0\nflags\t\t: fpu vme hle rtm avx2\n"))
                .isEqualTo("rtm");
        assertThat(Hardware.transactional("Features\t: fp asimd tme\n")).isEqualTo("tme");
        assertThat(Hardware.transactional("flags\t\t: fpu vme rtm_always_abort\n"))
                .isEqualTo("none");
        assertThat(Hardware.transactional("")).isEqualTo("none");
    }

    @Test
    void shouldNameDevices(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("region0"));
        assertThat(Hardware.named(folder, "namespace")).isEqualTo("none");

        Files.createDirectory(folder.resolve("namespace1.0"));
        Files.createDirectory(folder.resolve("namespace0.0"));
        assertThat(Hardware.named(folder, "namespace")).isEqualTo("namespace0.0, namespace1.0");
        assertThat(Hardware.named(folder.resolve("missing"), "")).isEqualTo("none");
    }
}
