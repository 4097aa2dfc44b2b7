package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherProcessesTest {
    @TempDir
    Path proc;

    private void process(String pid, String times) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(pid));
        Files.writeString(
                folder.resolve("stat"), pid + " (a) b) S 1 1 1 0 -1 0 0 0 0 0 " + times + " 20 0 1 0 4711 0 0\n");
    }

    @Test
    void shouldAddUpAllButThisOneAndThoseThatTheyWaitedFor() throws IOException {
        process("1", "1 2 30 40");
        process("7", "100 200 0 0");
        process("8", "5000 0 0 0");
        Files.createDirectories(proc.resolve("9")); // which has ended meanwhile
        Files.createDirectories(proc.resolve("sys"));

        assertThat(OtherProcesses.in(proc, 8)).isEqualTo(373);
        assertThat(OtherProcesses.in(proc.resolve("none"), 8)).isZero();
    }

    @Test
    void shouldReadThisHost() {
        assertThat(OtherProcesses.time()).isNotNegative();
    }
}
