package dev.ringside.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetJvmTest {
    @TempDir
    Path folder;

    private Path says(String words) throws IOException {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\ncat <<'end'\n" + words + "\nend\n");
        return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private static TargetJvm jvm(String home) {
        return new TargetJvm(Path.of(home, "bin", "java"), 21, "Some Vendor, Inc.", "21.0.1", home);
    }

    @Test
    void aJvmIsAskedByItsHomeOrByItsJava() {
        TargetJvm own = TargetJvm.own();

        assertThat(TargetJvm.ask(Path.of(own.home()))).isEqualTo(own);
        assertThat(TargetJvm.ask(own.java())).isEqualTo(own);
    }

    @Test
    void whatSaysNoVersionIsNoJdk() throws IOException {
        Path java = says("hello");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetJvm.ask(java))
                .withMessageContaining("does not say which version it is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetJvm.ask(folder))
                .withMessageContaining("bin/java");
    }

    @Test
    void anOldJdkIsRefused() throws IOException {
        Path java = says(
                "    java.home = /x\n    java.specification.version = 1.8\n    java.vendor = V\n    java.version = 1.8.0");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetJvm.ask(java))
                .withMessageContaining("it is a JDK 8 and must be 17 or later");
    }

    @Test
    void aLabelIsOneWordOfVendorAndVersion() {
        assertThat(TargetJvm.labelled(List.of(jvm("/a")))).containsOnlyKeys("Some-Vendor-Inc.-21.0.1");
        assertThat(TargetJvm.isLabel("Some-Vendor-Inc.-21.0.1", "Some Vendor, Inc.", "21.0.1", "/a"))
                .isTrue();
        assertThat(TargetJvm.isLabel("Some-Vendor-Inc.-21.0.1", "Some Vendor, Inc.", "21.0.2", "/a"))
                .isFalse();
    }

    @Test
    void thoseThatSayTheSameAreToldApartByTheirHomes() {
        assertThat(TargetJvm.labelled(List.of(jvm("/a"), jvm("/b"))))
                .containsOnlyKeys("Some-Vendor-Inc.-21.0.1@/a", "Some-Vendor-Inc.-21.0.1@/b");
        assertThat(TargetJvm.isLabel("Some-Vendor-Inc.-21.0.1@/a", "Some Vendor, Inc.", "21.0.1", "/b"))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetJvm.labelled(List.of(jvm("/a"), jvm("/a"))))
                .withMessageContaining("twice");
    }
}
