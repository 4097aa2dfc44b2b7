package dev.ringside.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    /** The tests' own class path has folders, which no archive can hold. */
    @Test
    void whereItCannotBeMadeThereAreNoFlags() throws IOException, InterruptedException {
        ClassArchive archive = new ClassArchive(folder, TargetJvm.own());
        Files.write(folder.resolve("x.list"), List.of("java/lang/Object id: 0", "dev/ringside/jvm/JvmFlags id: 1"));

        assertThat(archive.make()).isFalse();
        assertThat(archive.flags()).isEmpty();
    }

    @Test
    void nothingLearnedIsNoArchive() throws InterruptedException {
        assertThat(new ClassArchive(folder.resolve("missing"), TargetJvm.own()).make())
                .isFalse();
    }

    @Test
    void aRecordHasTheArchiveWithoutItsFolder() {
        assertThat(ClassArchive.withoutFolder("-XX:SharedArchiveFile=/a/b/classes.jsa"))
                .isEqualTo("-XX:SharedArchiveFile=classes.jsa");
        assertThat(ClassArchive.withoutFolder("-Xmx64m")).isEqualTo("-Xmx64m");
    }

    @Test
    void shouldBeKnownByItsFlag() {
        assertThat("-XX:SharedArchiveFile=/a/b/classes.jsa").matches(ClassArchive.FLAG);
        assertThat("-XX:SharedArchiveFile=/a/b/other.jsa").doesNotMatch(ClassArchive.FLAG);
    }
}
