package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path path;

    private RunFolder folder;

    @BeforeEach
    void open() {
        folder = new RunFolder(path);
    }

    private void appendAll() throws IOException {
        for (ForkRecord fork : Sample.forks()) {
            folder.append(fork);
        }
    }

    private void add(String text) throws IOException {
        Files.writeString(folder.forksFile(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void shouldReadEveryForkBack() throws IOException {
        appendAll();

        assertThat(folder.readForks()).isEqualTo(Sample.forks());
    }

    @Test
    void shouldReadTheRunBack() throws IOException {
        folder.write(Sample.info(), Sample.forks());

        assertThat(folder.readInfo()).isEqualTo(Sample.info());
        assertThat(path.toFile().list()).containsExactlyInAnyOrder("run.json", "jmh.json");
    }

    @Test
    void shouldReadARunAsAWhole() throws IOException {
        appendAll();
        folder.write(Sample.info(), Sample.forks());

        assertThat(Run.read(path)).isEqualTo(Run.of(Sample.info(), Sample.forks()));
    }

    @Test
    void shouldReplaceTheRunWhole() throws IOException {
        folder.write(Sample.info(), List.of());
        folder.write(Sample.info(), Sample.forks());

        assertThat(Files.readString(folder.jmhFile())).isEqualTo(Golden.of("jmh.json"));
    }

    @Test
    void shouldKeepSamplesThatAreNoNumber() throws IOException {
        ForkRecord fork = Sample.throughput(1, 1, Double.NaN, Double.POSITIVE_INFINITY);

        folder.append(fork);
        assertThat(folder.readForks()).containsExactly(fork);
    }

    @Test
    void shouldPassOverALastLineThatWasCutOff() throws IOException {
        appendAll();
        add("{\"cell\":{\"benchmark\":\"dev.ring");

        assertThat(folder.readForks()).isEqualTo(Sample.forks());
    }

    @Test
    void shouldPassOverAWholeForkWithoutItsNewline() throws IOException {
        appendAll();
        String last = Golden.of("forks.jsonl").lines().toList().get(0);
        add(last);

        assertThat(folder.readForks()).isEqualTo(Sample.forks());
    }

    @Test
    void shouldReadNothingOfAFileThatEndsInItsFirstLine() throws IOException {
        add("{\"cell\"");
        assertThat(folder.readForks()).isEmpty();
    }

    @Test
    void shouldGoOnAfterALineThatWasCutOff() throws IOException {
        appendAll();
        add("{\"cell\":{\"benchmark\":\"dev.ring");

        ForkRecord next = Sample.throughput(3, 6, 1, 2);
        folder.append(next);
        assertThat(folder.readForks())
                .hasSize(Sample.forks().size() + 1)
                .endsWith(next)
                .startsWith(Sample.forks().toArray(ForkRecord[]::new));
    }

    @Test
    void shouldGoOnWhenNotEvenTheFirstLineIsWhole() throws IOException {
        add("{\"cell\"");

        folder.append(Sample.forks().get(0));
        assertThat(folder.readForks()).containsExactly(Sample.forks().get(0));
    }

    @Test
    void shouldSayWhichLineIsBroken() throws IOException {
        appendAll();
        add("{\"cell\":}\n");
        appendAll();

        assertThatThrownBy(folder::readForks)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "line " + (Sample.forks().size() + 1) + " of " + folder.forksFile() + " is no fork: ");
    }

    @Test
    void shouldSayWhichLineIsEmptyOrNoFork() throws IOException {
        for (String line : List.of("", "[]", "7", "null", "{}", "{\"started\":\"yesterday\"}")) {
            Files.deleteIfExists(folder.forksFile());
            folder.append(Sample.forks().get(0));
            add(line + "\n");
            assertThatThrownBy(folder::readForks)
                    .as(line)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("line 2 of " + folder.forksFile() + " is no fork: ");
        }
    }

    @Test
    void shouldReadWhatANewerVersionAdds() throws IOException {
        String line = Golden.of("forks.jsonl").lines().toList().get(0);
        add(line.replaceFirst("\\{", "{\"added\":{\"later\":[1]},") + "\n");

        assertThat(folder.readForks()).containsExactly(Sample.forks().get(0));
    }

    @Test
    void shouldNameItsFiles() {
        assertThat(Map.of(
                        "forks",
                        folder.forksFile(),
                        "run",
                        folder.runFile(),
                        "jmh",
                        folder.jmhFile(),
                        "log",
                        folder.logFile()))
                .isEqualTo(Map.of(
                        "forks", path.resolve("forks.jsonl"),
                        "run", path.resolve("run.json"),
                        "jmh", path.resolve("jmh.json"),
                        "log", path.resolve("jmh.log")));
    }

    @Test
    void shouldSayWhatWasWrittenOnlyWhereItIsWhole() throws IOException {
        assertThat(folder.written()).isEmpty();
        folder.write(Sample.info(), Sample.forks());
        assertThat(folder.written()).contains(Sample.info());
        Files.writeString(folder.runFile(), "{");
        assertThat(folder.written()).isEmpty();
        folder.removeResults();
        assertThat(folder.written()).isEmpty();
    }
}
