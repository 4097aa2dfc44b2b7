package dev.ringside.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.jvm.JavaCommand;
import dev.ringside.posix.Semaphore;
import dev.ringside.posix.SysVSemaphores;
import dev.ringside.posix.SysVShm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process dies and leaves a segment, a semaphore and a folder behind, between others that look much like them. */
class SweeperTest {
    private static final long SIZE = 3 * 4096;
    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx64m");

    private final int key = Ledger.randomKey();
    private final String semaphore = "/ringside-test-" + Ledger.randomName();
    private final String folder = "test-" + Ledger.randomName();
    private final int set = Ledger.randomKey();
    private final List<String> objects =
            List.of("semset " + set + " 1", "path " + folder, "sem " + semaphore, "shm " + key + " " + SIZE);

    private final int otherKey = Ledger.randomKey();
    private final String otherSemaphore = semaphore + "x";
    private final int otherSet = Ledger.randomKey();
    private Path otherFolder;
    private Process child;

    @BeforeEach
    void makeDecoysAndChild() throws IOException {
        otherFolder = Files.createDirectory(PrivateFolder.locate().resolve(folder + "x"));
        SysVShm.create(otherKey, SIZE, 0);
        Semaphore.create(otherSemaphore, 0).close();
        SysVSemaphores.create(otherSet, 0, 0);

        List<String> arguments =
                List.of(Integer.toString(key), Long.toString(SIZE), semaphore, folder, Integer.toString(set));
        child = new ProcessBuilder(JavaCommand.of(FLAGS, LeftBehind.class.getName(), arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo(LeftBehind.MADE);
    }

    @AfterEach
    void removeAll() throws IOException, InterruptedException {
        child.destroyForcibly().waitFor();
        Files.deleteIfExists(otherFolder);
        Semaphore.unlink(otherSemaphore);
        SysVShm.remove(SysVShm.find(otherKey));
        SysVSemaphores.at(SysVSemaphores.find(otherSet)).remove();
        // last, since it fails where another build has left a ledger that this one cannot read
        Sweeper.sweep();
    }

    private static Path file(String semaphore) {
        return Path.of("/dev/shm/sem." + semaphore.substring(1));
    }

    private Path leftFolder() {
        return PrivateFolder.locate().resolve(folder);
    }

    private List<Path> records() throws IOException {
        String prefix = "ringside-" + child.pid() + "-";
        try (var files = Files.list(PrivateFolder.locate())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private void die() throws IOException, InterruptedException {
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(42);
    }

    private void requireDecoys() {
        assertThat(SysVShm.find(otherKey)).isNotEqualTo(-1);
        assertThat(SysVSemaphores.find(otherSet)).isNotEqualTo(-1);
        assertThat(file(otherSemaphore)).exists();
        assertThat(otherFolder).exists();
    }

    @Test
    void shouldRemoveWhatADeadProcessLeftAndNameIt() throws IOException, InterruptedException {
        die();
        assertThat(records()).hasSize(1);
        assertThat(SysVShm.find(key)).isNotEqualTo(-1);

        assertThat(Sweeper.sweep()).as("latest first").containsSubsequence(objects);

        assertThat(SysVShm.find(key)).isEqualTo(-1);
        assertThat(SysVSemaphores.find(set)).isEqualTo(-1);
        assertThat(file(semaphore)).doesNotExist();
        assertThat(leftFolder()).doesNotExist();
        assertThat(records()).isEmpty();
        requireDecoys();
        assertThat(Sweeper.sweep()).as("a second time").doesNotContainAnyElementsOf(objects);
    }

    @Test
    void shouldRemoveNothingWhileItsProcessLives() throws IOException {
        assertThat(Sweeper.sweep()).doesNotContainAnyElementsOf(objects);

        assertThat(SysVShm.find(key)).isNotEqualTo(-1);
        assertThat(file(semaphore)).exists();
        assertThat(leftFolder().resolve("file")).exists();
        assertThat(records()).hasSize(1);
        requireDecoys();
    }

    @Test
    void shouldNameOnlyWhatWasStillThere() throws IOException, InterruptedException {
        die();
        Semaphore.unlink(semaphore);

        assertThat(Sweeper.sweep())
                .containsSubsequence(objects.get(1), objects.get(3))
                .doesNotContain(objects.get(2));
        requireDecoys();
    }

    @Test
    void shouldLeaveASegmentThatHasTakenTheKeySince() throws IOException, InterruptedException {
        die();
        SysVShm.remove(SysVShm.find(key));
        int taken = SysVShm.create(key, SIZE, 0);
        try {
            assertThat(Sweeper.sweep()).doesNotContain(objects.get(3));
            assertThat(SysVShm.find(key)).isEqualTo(taken);
        } finally {
            SysVShm.remove(taken);
        }
    }

    @Test
    void shouldLeaveASetThatHasTakenTheKeySince() throws IOException, InterruptedException {
        die();
        SysVSemaphores.at(SysVSemaphores.find(set)).remove();
        SysVSemaphores taken = SysVSemaphores.create(set, 3, 0);
        try {
            assertThat(Sweeper.sweep()).doesNotContain(objects.get(0));
            assertThat(SysVSemaphores.find(set)).isEqualTo(taken.id());
        } finally {
            taken.remove();
        }
    }
}
