package dev.ringside.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.posix.Semaphore;
import dev.ringside.procfs.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that no process has locked, written by hand: whole, cut off, of elsewhere, and unreadable. */
class SweeperRecordTest {
    private final Path record = record(Ledger.SUFFIX);
    private final String first = "/ringside-test-" + Ledger.randomName();
    private final String second = "/ringside-test-" + Ledger.randomName();
    private final String header = header(Host.bootId(), ipc());

    private static Path record(String suffix) {
        return PrivateFolder.locate().resolve("ringside-test-" + Ledger.randomName() + suffix);
    }

    private static String ipc() {
        try {
            return Ledger.ipcNamespace();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(String boot, String ipc) {
        return "owner 1@1\nboot " + boot + "\nipc " + ipc + "\n";
    }

    @BeforeEach
    void make() {
        Semaphore.create(first, 0).close();
        Semaphore.create(second, 0).close();
    }

    @AfterEach
    void remove() throws IOException {
        Files.deleteIfExists(record);
        Semaphore.unlink(first);
        Semaphore.unlink(second);
    }

    private static boolean exists(String semaphore) {
        return Files.exists(Path.of("/dev/shm/sem." + semaphore.substring(1)));
    }

    private List<String> swept(String text) throws IOException {
        Files.writeString(record, text);
        List<String> removed = new ArrayList<>();
        Sweeper.sweep(record, removed);
        return removed;
    }

    @Test
    void shouldSweepAWholeRecord() throws IOException {
        assertThat(swept(header + "sem " + first + "\nsem " + second + "\n"))
                .containsExactly("sem " + second, "sem " + first);

        assertThat(exists(first)).isFalse();
        assertThat(exists(second)).isFalse();
        assertThat(record).doesNotExist();
    }

    @Test
    void shouldNotBelieveALineThatIsCutOff() throws IOException {
        assertThat(swept(header + "sem " + first + "\nsem " + second)).containsExactly("sem " + first);

        assertThat(exists(second))
                .as("its line was never finished, so it was never made")
                .isTrue();
        assertThat(record).doesNotExist();
    }

    @Test
    void shouldDropARecordThatEndsInItsHeader() throws IOException {
        for (String text : List.of("", "owner 1@1", "owner 1@1\nboot ", header, header + "sem " + first)) {
            assertThat(swept(text)).isEmpty();
            assertThat(record).doesNotExist();
        }
        assertThat(exists(first)).isTrue();
    }

    @Test
    void shouldDropARecordOfAnotherBoot() throws IOException {
        assertThat(swept(header("00000000-0000-0000-0000-000000000000", ipc()) + "sem " + first + "\n"))
                .isEmpty();

        assertThat(exists(first)).as("made by somebody else since").isTrue();
        assertThat(record).doesNotExist();
    }

    @Test
    void shouldKeepARecordOfAnotherNamespace() throws IOException {
        assertThat(swept(header(Host.bootId(), "ipc:[1]") + "sem " + first + "\n"))
                .isEmpty();

        assertThat(exists(first)).isTrue();
        assertThat(record).exists();
    }

    @Test
    void shouldKeepARecordThatItCannotRead() throws IOException {
        assertThatThrownBy(() -> swept(header + "sem " + first + "\nqueue /name\n"))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(exists(first)).as("swept whole or not at all").isTrue();
        assertThat(record).exists();
    }

    @Test
    void shouldSweepTheOthersAndTellOfTheOneThatItCannotRead() throws IOException {
        List<Path> others = List.of(record(Ledger.SUFFIX), record(Ledger.SUFFIX));
        Files.writeString(others.get(0), header + "sem " + first + "\n");
        Files.writeString(record, header + "queue /name\n");
        Files.writeString(others.get(1), header + "sem " + second + "\n");
        try {
            List<String> left = new ArrayList<>();
            assertThat(Sweeper.sweep(left::add)).contains("sem " + first, "sem " + second);

            assertThat(left)
                    .contains("left alone what " + record + " lists: no kind of object is called queue; clean up with"
                            + " the Ringside that wrote it, or remove it once nothing of that is left");
            assertThat(record).exists();
            assertThat(exists(first)).isFalse();
            assertThat(exists(second)).isFalse();
            assertThat(others).allMatch(Files::notExists);
        } finally {
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        }
    }

    @Test
    void shouldGiveANewLedgerTimeToLockItself() throws IOException {
        Path fresh = record(".new");
        Files.writeString(fresh, header);
        try {
            Sweeper.sweep(fresh, new ArrayList<>());
            assertThat(fresh).exists();

            Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().minusSeconds(60)));
            Sweeper.sweep(fresh, new ArrayList<>());
            assertThat(fresh).doesNotExist();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Test
    void shouldPassOverALedgerThatWasRenamedOrSweptMeanwhile() throws IOException {
        List<String> removed = new ArrayList<>();

        Sweeper.sweep(record(".new"), removed);
        Sweeper.sweep(record(Ledger.SUFFIX), removed);

        assertThat(removed).isEmpty();
    }

    @Test
    void shouldLeaveAFolderThatIsInUseToALaterSweep() throws IOException, InterruptedException {
        String name = "test-" + Ledger.randomName();
        Path folder = Files.createDirectory(PrivateFolder.locate().resolve(name));
        Files.writeString(record, header + "sem " + first + "\npath " + name + "\n");
        Thread user = new Thread(() -> {
            try {
                for (int file = 0; !Thread.currentThread().isInterrupted(); file++) {
                    Files.createFile(folder.resolve("file-" + file));
                }
            } catch (IOException e) {
                // it was removed all the same, between two of them
            }
        });
        user.start();
        Thread.sleep(20);
        Sweeper.sweep();
        user.interrupt();
        user.join();
        Sweeper.sweep();

        assertThat(exists(first)).isFalse();
        assertThat(folder).doesNotExist();
        assertThat(record).doesNotExist();
    }
}
