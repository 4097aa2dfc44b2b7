package dev.ringside.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.diff.ExampleComparison;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {
    @TempDir
    Path folder;

    @Test
    void shouldAppendTheWorstTwentyAndFoldTheOthers() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "of an earlier step\n");

        StepSummary.append(findings(30), summary);

        String text = Files.readString(summary);
        assertThat(text).startsWith("of an earlier step\n## REGRESSED").contains("<details><summary>10 more");
        assertThat(text.indexOf("n=29")).isBetween(0, text.indexOf("<details>"));
        assertThat(text.indexOf("n=0,")).isGreaterThan(text.indexOf("<details>"));
    }

    @Test
    void shouldKeepWithinWhatTheServerTakes() throws IOException {
        Path summary = folder.resolve("summary.md");

        StepSummary.append(findings(20_000), summary);

        assertThat(Files.size(summary)).isBetween(StepSummary.LIMIT / 4L, (long) StepSummary.LIMIT);
        assertThat(Files.readString(summary)).contains("more are in diff.md", "exit code 10");
    }

    @Test
    void shouldSayThatItIsFull() throws IOException {
        Path summary = Files.write(folder.resolve("summary.md"), new byte[StepSummary.LIMIT - 100]);

        assertThatThrownBy(() -> StepSummary.append(findings(1), summary)).hasMessageContaining("already");
        assertThat(Files.size(summary)).isEqualTo(StepSummary.LIMIT - 100);
    }

    private static Findings findings(int rows) {
        ExampleComparison example = new ExampleComparison().forks(1, 0);
        for (int i = 0; i < rows; i++) {
            example.line(
                    ExampleComparison.key("Many", "rows", "n", Integer.toString(i)),
                    Verdict.REGRESSED,
                    1.1 + i * 1e-4,
                    1.05,
                    1.2);
        }
        return new Findings(example.build(Outcome.REGRESSED), 10, false);
    }
}
