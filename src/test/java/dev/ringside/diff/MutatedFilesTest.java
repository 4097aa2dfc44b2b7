package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ringside.results.BadRunException;
import dev.ringside.results.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file of JMH's: it is refused in one line, or all that is read of it are figures. */
class MutatedFilesTest {
    private static final int FILES = 10_000;
    private static final long SEED = 20_261_121;
    private static final Duration EACH = Duration.ofSeconds(2);
    private static final Duration ALL = Duration.ofMinutes(5);
    private static final List<String> ORIGINALS = List.of("thrpt", "avgt", "sample", "ss");

    @TempDir
    private Path folder;

    @Test
    void areRefusedOrRead() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        for (String mode : ORIGINALS) {
            originals.add(JmhExamples.bytes(mode));
        }
        int[] refused = new int[1];
        assertTimeoutPreemptively(ALL, () -> {
            for (int i = 0; i < FILES; i++) {
                Random random = new Random(SEED + i);
                byte[] mutated = new Mutation(random).of(originals.get(i % originals.size()));
                refused[0] += isRefused(i, mutated) ? 1 : 0;
            }
        });
        // both happen, or this would prove nothing
        assertThat(refused[0]).isBetween(FILES / 4, FILES - FILES / 20);
    }

    private boolean isRefused(int number, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("mutated.json"), content);
        long start = System.nanoTime();
        String what = "file " + number + " of seed " + SEED;
        try {
            Side side = Sides.read("base", file);
            assertThat(side.rows()).as(what).isNotEmpty();
            side.rows().forEach(row -> requireFigures(what, row));
            return false;
        } catch (BadRunException e) {
            assertThat(e.getMessage()).as(what).contains("mutated.json").doesNotContain("\n");
            assertThat(PlainText.is(e.getMessage())).as(what + e.getMessage()).isTrue();
            return true;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what + ": " + new String(content, StandardCharsets.UTF_8), e);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(EACH);
        }
    }

    private static void requireFigures(String what, Row row) {
        assertThat(PlainText.is(row.key().toString())).as(what).isTrue();
        assertThat(row.key().threads()).as(what).isPositive();
        if (!row.isMeasured()) {
            assertThat(row.reason()).as(what).isNotBlank();
            return;
        }
        assertThat(row.forks()).as(what).isNotEmpty();
        for (ForkScore fork : row.forks()) {
            assertThat(fork.values()).as(what).containsKey(Measure.SCORE);
            assertThat(fork.values().values()).as(what).allMatch(value -> Double.isFinite(value) && value > 0);
        }
    }
}
