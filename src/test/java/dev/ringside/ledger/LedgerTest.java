package dev.ringside.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.posix.Semaphore;
import dev.ringside.posix.SysVShm;
import dev.ringside.procfs.Host;
import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final long SIZE = 4096;

    private final int key = Ledger.randomKey();
    private final String semaphore = "/ringside-test-" + Ledger.randomName();
    private final String folder = "test-" + Ledger.randomName();
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Path record() throws IOException {
        String prefix = "ringside-" + ProcessHandle.current().pid() + "-";
        try (var files = Files.list(PrivateFolder.locate())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Read by another process, since to open and close the file here would drop the lock on it. */
    private static List<String> lines(Path record) throws IOException {
        Process cat = new ProcessBuilder("cat", record.toString()).start();
        return new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private Path makeAll() throws IOException {
        ledger.willMakeSegment(key, SIZE);
        SysVShm.create(key, SIZE, 0);
        ledger.willMakeSemaphore(semaphore);
        Semaphore.create(semaphore, 0).close();
        Path path = Files.createDirectory(ledger.willMakePath(folder));
        Files.createDirectories(path.resolve("deep/er"));
        Files.writeString(path.resolve("deep/er/file"), "content");
        return path;
    }

    private void requireGone(Path path) {
        assertThat(SysVShm.find(key)).isEqualTo(-1);
        assertThat(Path.of("/dev/shm/sem." + semaphore.substring(1))).doesNotExist();
        assertThat(path).doesNotExist();
    }

    @Test
    void shouldSayWhoseItIs() throws IOException {
        assertThat(lines(record()))
                .containsExactly(
                        "owner " + ProcessId.self(),
                        "boot " + Host.bootId(),
                        "ipc " + Files.readSymbolicLink(Path.of("/proc/self/ns/ipc")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record())))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldHoldAnObjectBeforeItIsMade() throws IOException {
        ledger.willMakeSegment(key, SIZE);
        ledger.willMakeSemaphore(semaphore);
        Path path = ledger.willMakePath(folder);
        ledger.willGrowPool(3, 10, 20); // no kernel has pages of 3 KiB, so there is no pool to give back

        requireGone(path);
        assertThat(path).isEqualTo(PrivateFolder.locate().resolve(folder));
        assertThat(lines(record()).subList(3, 7))
                .containsExactly("shm " + key + " 4096", "sem " + semaphore, "path " + folder, "pool 3 10 20");
    }

    @Test
    void shouldRemoveEverythingWhenItIsClosed() throws IOException {
        Path path = makeAll();
        Path record = record();

        ledger.close();
        requireGone(path);
        assertThat(record).doesNotExist();
    }

    @Test
    void shouldBeClosedTwice() throws IOException {
        makeAll();
        ledger.close();
        ledger.close();
    }

    @Test
    void shouldNotMindWhatIsGoneAlready() throws IOException {
        Path path = makeAll();
        SysVShm.remove(SysVShm.find(key));
        Semaphore.unlink(semaphore);

        ledger.close();
        requireGone(path);
    }

    @Test
    void shouldNotFollowALinkOutOfAFolder(@TempDir Path elsewhere) throws IOException {
        Path kept = Files.createFile(elsewhere.resolve("kept"));
        Path path = Files.createDirectory(ledger.willMakePath(folder));
        Files.createSymbolicLink(path.resolve("link"), elsewhere);

        ledger.close();
        assertThat(path).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void shouldNotRemoveASegmentOfAnotherSize() throws IOException {
        ledger.willMakeSegment(key, SIZE);
        int id = SysVShm.create(key, 2 * SIZE, 0);
        try {
            ledger.close();
            assertThat(SysVShm.find(key)).isEqualTo(id);
        } finally {
            SysVShm.remove(id);
        }
    }

    @Test
    void shouldNoteNothingThatItCouldNotRemove() throws IOException {
        assertThatThrownBy(() -> ledger.willMakePath("..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.willMakeSemaphore("/two words")).isInstanceOf(IllegalArgumentException.class);

        assertThat(lines(record())).hasSize(3);
    }

    @Test
    void shouldNotBeSweptByItsOwnProcess() throws IOException {
        Path path = makeAll();

        assertThat(Sweeper.sweep()).doesNotContain("path " + folder);
        assertThat(path).exists();
        assertThat(record()).exists();
    }

    @Test
    void shouldDrawNamesThatNobodyGuesses() {
        assertThat(Ledger.randomName()).matches("[0-9a-f]{16}").isNotEqualTo(Ledger.randomName());
        assertThat(Ledger.randomKey()).isPositive();
    }
}
