package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselinesTest {
    @TempDir
    Path results;

    private Baselines baselines;
    private Path run;

    @BeforeEach
    void store() throws IOException {
        baselines = new Baselines(results);
        run = whole("20260301T123456Z-bench-1-0123abc");
    }

    private Path whole(String name) throws IOException {
        RunFolder folder = RunFolder.fresh(results, name);
        folder.write(Sample.info(), Sample.forks());
        Files.writeString(folder.forksFile(), "");
        Sample.forks().forEach(fork -> append(folder, fork));
        return folder.path();
    }

    private static void append(RunFolder folder, ForkRecord fork) {
        try {
            folder.append(fork);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldKeepACopyThatStaysWhenTheRunGoes() throws IOException {
        Path stored = baselines.save("before", run, false);
        Folders.remove(run);

        assertThat(new RunFolder(stored).readInfo()).isEqualTo(Sample.info());
        assertThat(new RunFolder(stored).readForks()).isEqualTo(Sample.forks());
        assertThat(Baselines.resolve(results, "before")).isEqualTo(stored);
        assertThat(names(results.resolve("baselines"))).containsExactly("before");
    }

    @Test
    void shouldKeepAFileOfPlainJson() throws IOException {
        Path file = Files.writeString(results.resolve("mine.json"), "[{}]");

        Path stored = baselines.save("plain", file, false);

        assertThat(stored).isRegularFile().hasContent("[{}]");
        assertThat(Baselines.resolve(results, "plain")).isEqualTo(stored);
        assertThat(baselines.info("plain")).isEmpty();
    }

    @Test
    void shouldOverwriteOnlyWhenAsked() throws IOException {
        baselines.save("before", run, false);
        Path file = Files.writeString(results.resolve("mine.json"), "[{}]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> baselines.save("before", file, false))
                .withMessageContaining("--replace");
        assertThat(baselines.info("before")).isPresent();

        assertThat(baselines.save("before", file, true)).hasContent("[{}]");
        assertThat(names(results.resolve("baselines"))).containsExactly("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "-rf", "a/b", "../up", "two words", "naïve", "a\0b"})
    void shouldRefuseANameThatIsNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baselines.save(name, run, false))
                .withMessageContaining("letters, digits");
        assertThat(results.resolve("baselines")).doesNotExist();
    }

    @Test
    void shouldRefuseARunThatWasCutOff() throws IOException {
        Path noEnd = Files.createDirectory(results.resolve("20260302T000000Z-host"));
        Files.writeString(noEnd.resolve("plan.json"), "{}");
        assertThatThrownBy(() -> baselines.save("half", noEnd, false))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("was cut off");

        RunFolder short_ = RunFolder.fresh(results, "20260303T000000Z-host");
        RunInfo info = Sample.info();
        short_.write(
                info.withCells(info.cells().stream()
                        .map(cell -> cell.marked(CellOutcome.CUT_OFF + ": 1 of 2 rounds"))
                        .toList()),
                Sample.forks());
        assertThatThrownBy(() -> baselines.save("half", short_.path(), false))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("was cut off")
                .hasMessageContaining("--resume");

        assertThat(baselines.names()).isEmpty();
        assertThat(Baselines.newest(results)).as("the newest that is whole").isEqualTo(run);
    }

    @Test
    void shouldRefuseADuetAndSayWhatToTake() throws IOException {
        Path duet = Files.createDirectories(results.resolve("20260302T000000Z-host-duet"));
        Files.createDirectories(duet.resolve("base"));
        Files.createDirectories(duet.resolve("head"));

        assertThatThrownBy(() -> baselines.save("duet", duet, false))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining(duet.resolve("head").toString());
    }

    @Test
    void shouldSayWhichThereAre() throws IOException {
        assertThatThrownBy(() -> Baselines.resolve(results, "after"))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("no baselines yet");

        baselines.save("before", run, false);
        baselines.save("first", run, false);

        assertThatThrownBy(() -> Baselines.resolve(results, "after"))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("baselines: before, first");
        assertThat(Baselines.resolve(results, run.toString()))
                .as("a path goes first")
                .isEqualTo(run);
    }

    @Test
    void shouldRemoveOne() throws IOException {
        baselines.save("before", run, false);

        baselines.remove("before");

        assertThat(baselines.names()).isEmpty();
        assertThat(results.resolve("baselines")).doesNotExist();
        assertThatThrownBy(() -> baselines.remove("before")).isInstanceOf(BadRunException.class);
    }

    @Test
    void shouldPutBackWhatWasBeingReplacedWhenThePowerWent() throws IOException {
        baselines.save("before", run, false);
        Path folder = results.resolve("baselines");
        Files.move(folder.resolve("before"), folder.resolve(".before.old"));
        Files.createDirectory(folder.resolve(".before.part"));

        assertThat(baselines.names()).containsExactly("before");
        assertThat(baselines.info("before")).isPresent();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
