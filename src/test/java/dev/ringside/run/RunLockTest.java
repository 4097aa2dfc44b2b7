package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ringside.ledger.PrivateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunLockTest {
    private static final Path FILE = PrivateFolder.locate().resolve("run.lock");

    @BeforeEach
    void requireThatNobodyMeasures() {
        assumeFalse(Files.exists(FILE), "a run of this user measures");
    }

    @Test
    void shouldNameItsOwnerAndLeaveNothing() throws IOException {
        RunLock lock = RunLock.take();
        // a child reads it: to close the file here would let go of the lock
        Process cat = new ProcessBuilder("cat", FILE.toString()).start();
        assertThat(new String(cat.getInputStream().readAllBytes()))
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        lock.close();
        assertThat(FILE).doesNotExist();
    }

    @Test
    void shouldBeTakenAfterARunThatDied() throws IOException {
        Files.writeString(FILE, "4194305");

        RunLock.take().close();
        assertThat(FILE).doesNotExist();
    }

    @Test
    void shouldBeSweptAfterARunThatDied() throws IOException {
        Files.writeString(FILE, "4194305");

        assertThat(RunLock.sweep()).contains(FILE);
        assertThat(RunLock.sweep()).isEmpty();
    }
}
