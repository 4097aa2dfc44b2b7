package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was cut off anywhere: what is read is the whole forks before the cut, and nothing else. */
class CutLogTest {
    @TempDir
    Path path;

    private RunFolder folder;
    private byte[] log;

    @BeforeEach
    void write() throws IOException {
        folder = new RunFolder(path);
        for (ForkRecord fork : Sample.forks()) {
            folder.append(fork);
        }
        log = Files.readAllBytes(folder.forksFile());
    }

    private int wholeLines(int cut) {
        int lines = 0;
        for (int i = 0; i < cut; i++) {
            lines += log[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private int lastLine() {
        int start = log.length - 1;
        while (log[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    @Test
    void shouldReadWholeForksAloneWhereverItIsCut() throws IOException {
        for (int cut = 0; cut <= log.length; cut++) {
            Files.write(folder.forksFile(), Arrays.copyOf(log, cut));
            List<ForkRecord> whole = Sample.forks().subList(0, wholeLines(cut));

            assertThat(folder.readForks()).as("cut at byte %d", cut).isEqualTo(whole);
            boolean isBetweenLines = cut == 0 || log[cut - 1] == '\n';
            assertThat(folder.repair().isEmpty()).as("cut at byte %d", cut).isEqualTo(isBetweenLines);
            assertThat(folder.readForks()).as("cut at byte %d", cut).isEqualTo(whole);
        }
    }

    /** The size of a file may be on disk before its content: the rest of the last line is then zeros, its newline too or not. */
    @Test
    void shouldDropALastLineWhoseContentNeverReachedTheDisk() throws IOException {
        List<ForkRecord> whole = Sample.forks().subList(0, Sample.forks().size() - 1);
        for (int cut = lastLine(); cut < log.length - 1; cut++) {
            for (byte end : new byte[] {0, '\n'}) {
                byte[] zeros = Arrays.copyOf(Arrays.copyOf(log, cut), log.length);
                zeros[log.length - 1] = end;
                Files.write(folder.forksFile(), zeros);

                assertThat(folder.repair().orElseThrow()).contains("not written whole");
                assertThat(folder.readForks()).as("cut at byte %d", cut).isEqualTo(whole);
                assertThat(folder.repair()).isEmpty();
            }
        }
    }

    @Test
    void shouldDropALastLineWhoseBeginningNeverReachedTheDisk() throws IOException {
        for (int upTo = lastLine() + 1; upTo < log.length; upTo += 7) {
            byte[] zeros = log.clone();
            Arrays.fill(zeros, lastLine(), upTo, (byte) 0);
            Files.write(folder.forksFile(), zeros);

            assertThat(folder.repair()).isPresent();
            assertThat(folder.readForks()).hasSize(Sample.forks().size() - 1);
        }
    }

    @Test
    void shouldDropALastLineThatIsGarbage() throws IOException {
        List<byte[]> garbage = List.of(
                "\n".getBytes(StandardCharsets.UTF_8),
                "{}\n".getBytes(StandardCharsets.UTF_8),
                "{\"cell\":{\"benchmark\":\"a.B.c\",\"params\":{}},\"state\":\"measured\"}\n"
                        .getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe, '\n'},
                new byte[4096]);
        for (byte[] tail : garbage) {
            byte[] all = Arrays.copyOf(log, log.length + tail.length);
            System.arraycopy(tail, 0, all, log.length, tail.length);
            Files.write(folder.forksFile(), all);

            assertThat(folder.repair().orElseThrow()).contains("the last " + tail.length + " bytes");
            assertThat(folder.readForks()).isEqualTo(Sample.forks());
        }
    }

    @Test
    void shouldNotTakeTwoForksInOneLineForOne() throws IOException {
        byte[] glued = new String(log, StandardCharsets.UTF_8)
                .replaceFirst("}\n\\{", "}{")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(folder.forksFile(), glued);

        assertThatThrownBy(folder::readForks).hasMessageStartingWith("line 1 of ");
    }

    @Test
    void shouldLeaveABrokenLineInTheMiddleToWhoReads() throws IOException {
        byte[] broken = log.clone();
        broken[lastLine() - 2] = 0;
        Files.write(folder.forksFile(), broken);

        assertThat(folder.repair()).isEmpty();
        assertThatThrownBy(folder::readForks)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line " + (Sample.forks().size() - 1) + " of ");
    }

    @Test
    void shouldLeaveNoPartOfAFileBesideIt() throws IOException {
        folder.write(Sample.info(), Sample.forks());

        assertThat(path.toFile().list()).containsExactlyInAnyOrder("forks.jsonl", "run.json", "jmh.json");
    }
}
