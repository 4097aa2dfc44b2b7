package dev.ringside.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Effect;
import dev.ringside.diff.ExampleComparison;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Verdict;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final Comparison EVERYTHING = ExampleComparison.ofEverything();

    @Test
    void shouldSayWithColourWhatItSaysWithout() {
        Findings findings = new Findings(EVERYTHING, 10, false);
        String plain = TextReport.of(findings, false, false, "out");
        String coloured = TextReport.of(findings, false, true, "out");

        assertThat(plain).doesNotContain("\u001b");
        assertThat(Pattern.compile("\u001b\\[[0-9;]*m").matcher(coloured).replaceAll(""))
                .isEqualTo(plain);
        assertThat(coloured).contains("\u001b[1;31mregressed\u001b[0m");
    }

    @Test
    void shouldNeedNoMoreThanAscii() {
        assertThat(TextReport.of(new Findings(EVERYTHING, 10, false), true, false, "out")
                        .chars())
                .allMatch(c -> c == '\n' || c >= ' ' && c < 127);
    }

    @Test
    void shouldShowWhatMattersOfThousands() {
        ExampleComparison example = new ExampleComparison().forks(1, 0);
        for (int i = 0; i < 3000; i++) {
            Verdict verdict = i == 1234 ? Verdict.REGRESSED : Verdict.EQUIVALENT;
            example.line(ExampleComparison.key("Many", "rows", "n", Integer.toString(i)), verdict, 1.01, 1, 1.02);
        }
        Findings findings = new Findings(example.build(Outcome.REGRESSED), 10, false);

        String some = TextReport.of(findings, false, false, "out");
        assertThat(some.lines().filter(line -> line.startsWith("Many.rows"))).hasSize(40);
        assertThat(some.lines().filter(line -> line.startsWith("Many.rows")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("n=1234 ", "regressed"));
        assertThat(some).contains("and 2960 more, in out/diff.md");
        assertThat(TextReport.of(findings, true, false, "out").lines().filter(line -> line.startsWith("Many.rows")))
                .hasSize(3000);
    }

    @Test
    void shouldEndWithTheOutcomeWhatToDoAndTheExitCode() {
        Comparison unpaired = new ExampleComparison()
                .unpaired()
                .line(ExampleComparison.key("A", "b"), Verdict.INCONCLUSIVE, 1.05, 0.97, 1.13)
                .build(Outcome.INCONCLUSIVE);

        assertThat(TextReport.of(new Findings(unpaired, 11, false), false, false, "out"))
                .contains("a change of 7.0 % would have been found")
                .endsWith("INCONCLUSIVE: no regression was proven, and 1 row not known well enough to exclude one\n"
                        + "measured at different times: sessions of a host differ by 4.0 % (standard deviation);"
                        + " bin/ringside duet decides\nexit code 11\n");
        assertThat(TextReport.of(new Findings(unpaired, 0, true), false, false, "out"))
                .endsWith("exit code 0 (advisory: 0 whatever was found)\n");
    }

    @Test
    void shouldWriteChangesAsPeopleReadThem() {
        assertThat(Change.text(1.107)).isEqualTo("+10.7 %");
        assertThat(Change.text(0.9)).isEqualTo("-10.0 %");
        assertThat(Change.text(1)).isEqualTo("0.0 %");
        assertThat(Change.text(9.99)).isEqualTo("+899.0 %");
        assertThat(Change.text(12.34)).isEqualTo("x 12.3");
        assertThat(Change.text(0.001)).isEqualTo("x 0.001");
        assertThat(Change.text(0)).isEqualTo("-100.0 %");
        assertThat(Change.text(Double.NaN)).isEqualTo("unknown");
        assertThat(Change.interval(new Effect(1, 0.5, Double.POSITIVE_INFINITY)))
                .isEqualTo("[-50.0 %, without bound]");
        assertThat(Change.interval(new Effect(1, Double.NaN, Double.NaN))).isEqualTo("no interval");
    }

    @Test
    void shouldMarkTenLinesForGithubAtMost() {
        assertThat(Annotations.of(new Findings(EVERYTHING, 10, false)))
                .hasSize(6)
                .first()
                .isEqualTo(
                        "::error title=regressed::LinkThroughput.send transport=ring score -18.0 %25 [-21.0 %25, -15.0 %25]");
        assertThat(Annotations.of(new Findings(EVERYTHING, 0, true))).allMatch(line -> line.startsWith("::warning "));
    }
}
