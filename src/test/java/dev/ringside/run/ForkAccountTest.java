package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CellState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fork may leave anything. */
class ForkAccountTest {
    private static final String MEASURED = """
            fork=fork-1.evidence
            state=measured
            primary=score
            unit.score=ops/s
            metric.score=7.0 9.0
            lap.read=1.0
            producer.cpus=0-1
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("fork-1.evidence");
    }

    private ForkAccount read(String text) throws IOException {
        Files.writeString(file, text);
        return ForkAccount.read(file, null);
    }

    private static void isFailed(ForkAccount account, String reason) {
        assertThat(account.state()).isEqualTo(CellState.FAILED);
        assertThat(account.reason()).contains(reason);
        assertThat(account.primary()).isNull();
        assertThat(account.metrics()).isEmpty();
    }

    @Test
    void shouldTakeTheFiguresOfAForkThatEndedInOrder() throws IOException {
        ForkAccount account = read(MEASURED);

        assertThat(account.state()).isEqualTo(CellState.MEASURED);
        assertThat(account.reason()).isNull();
        assertThat(account.metrics().get("score").mean()).isEqualTo(8);
        assertThat(account.evidence()).containsOnlyKeys("producer.cpus");
    }

    @Test
    void shouldTakeNothingWhereTheForkFailedAfterItsReport() throws IOException {
        Files.writeString(file, MEASURED);

        isFailed(ForkAccount.read(file, "the fork hung"), "the fork hung");
    }

    @Test
    void shouldKeepWhatTheForkItselfSaysOfItsFailure() throws IOException {
        Files.writeString(file, "fork=fork-1.evidence\nstate=failed\nreason=the consumer left\n");

        isFailed(ForkAccount.read(file, "exit code 1"), "the consumer left");
        Files.writeString(file, "fork=fork-1.evidence\nstate=unavailable\nreason=no huge pages\n");
        assertThat(ForkAccount.read(file, "exit code 1").state()).isEqualTo(CellState.UNAVAILABLE);
    }

    @Test
    void shouldFailAForkThatLeftNothing() {
        isFailed(ForkAccount.read(file, null), "ended without a word");
        isFailed(ForkAccount.read(file, "killed by SIGKILL"), "killed by SIGKILL");
    }

    @Test
    void shouldRefuseTheReportOfAnotherFork() throws IOException {
        isFailed(read(MEASURED.replace("fork-1", "fork-9")), "that of fork-9");
        isFailed(read(MEASURED.replace("fork=fork-1.evidence\n", "")), "cannot be read");
    }

    @Test
    void shouldRefuseEveryPartOfAReportThatHasNoFigureYet() throws IOException {
        int figures = MEASURED.indexOf("7.0");
        for (int length = 0; length < figures; length++) {
            isFailed(read(MEASURED.substring(0, length)), "its evidence ");
        }
    }

    @Test
    void shouldRefuseFiguresThatAreNone() throws IOException {
        isFailed(read(MEASURED.replace("7.0 9.0", "")), "no figure of its metric score");
        isFailed(read(MEASURED.replace("7.0 9.0", "NaN")), "no figure of its metric score");
        isFailed(read(MEASURED.replace("7.0 9.0", "fast")), "cannot be read");
        isFailed(read(MEASURED.replace("primary=score", "primary=other")), "no figure of its metric other");
        isFailed(read(MEASURED.replace("state=measured", "state=splendid")), "splendid");
    }

    @Test
    void shouldRefuseGarbageAndHoldNoGigabytes() throws IOException {
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        Files.write(file, garbage);
        isFailed(ForkAccount.read(file, null), "its evidence cannot be read");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(5L << 30);
        }
        isFailed(ForkAccount.read(file, null), "its evidence has 5368709120 bytes");
    }
}
