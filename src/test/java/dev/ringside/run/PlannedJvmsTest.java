package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.jvm.TargetJvm;
import dev.ringside.memory.UnavailableException;
import dev.ringside.results.Cell;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.NotComparableException;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on several JDKs goes on, and the JDKs may be other ones by then. */
class PlannedJvmsTest {
    private static final Map<String, String> HOST = Map.of("host", "test", "kernel", "6.1.0", "jdk", "17.0.1");

    @TempDir
    Path folder;

    private Path java;
    private RunFolder files;

    @BeforeEach
    void begin() throws IOException {
        java = folder.resolve("java");
        install("25.0.2");
        TargetJvm jvm = TargetJvm.ask(java);
        List<PlannedCell> cells = new Jvms(TargetJvm.labelled(List.of(jvm)))
                .all(new PlannedCell(Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", "1")), 10, 20, false));
        Plan plan = new Plan(cells, MadeUp.settings(3, 7));
        files = RunFolder.fresh(folder, "run");
        ForkRecord fork = MadeUp.fork(cells.get(0), 1, 1);
        files.write(new RunPlan("run", MadeUp.BEGAN, "0123abc", HOST, plan.settings(), cells), List.of(fork));
        Files.writeString(files.runFile(), "{}");
        Files.writeString(files.forksFile(), Files.readString(files.forksFile()) + "{\"cell\"");
    }

    /** What says that it is a JDK of {@code version}. */
    private void install(String version) throws IOException {
        Files.writeString(java, """
                #!/bin/sh
                echo "    java.home = /opt/jdk"
                echo "    java.specification.version = 25"
                echo "    java.vendor = Nobody"
                echo "    java.version = %s"
                """.formatted(version));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void shouldGoOnOnTheJvmsThatThePlanNames() throws IOException {
        assertThat(RunStart.again(files.path(), "0123abc", HOST).forks()).hasSize(1);
    }

    @Test
    void shouldRefuseAnotherJvmInTheSamePlaceBeforeItTouchesAnything() throws IOException {
        String log = Files.readString(files.forksFile());
        install("25.0.3");

        assertThatThrownBy(() -> RunStart.again(files.path(), "0123abc", HOST))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("was begun on Nobody-25.0.2, and " + java + " is now Nobody-25.0.3");
        assertThat(files.runFile()).exists();
        assertThat(files.forksFile()).hasContent(log);
    }

    @Test
    void shouldRefuseAJvmThatIsGone() throws IOException {
        String log = Files.readString(files.forksFile());
        Files.delete(java);

        assertThatThrownBy(() -> RunStart.again(files.path(), "0123abc", HOST))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no JDK in " + java);
        assertThat(files.runFile()).exists();
        assertThat(files.forksFile()).hasContent(log);
    }

    @Test
    void shouldNotCareWhichJdkStartsIt() throws IOException {
        Map<String, String> other = new HashMap<>(HOST);
        other.put("jdk", "25");

        assertThat(RunStart.again(files.path(), "0123abc", other).forks()).hasSize(1);
        other.put("kernel", "6.2.0");
        assertThatThrownBy(() -> RunStart.again(files.path(), "0123abc", other))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("kernel: 6.1.0 against 6.2.0");
    }
}
