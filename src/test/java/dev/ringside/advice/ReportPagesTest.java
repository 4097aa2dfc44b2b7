package dev.ringside.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.Chart;
import dev.ringside.chart.Charts;
import dev.ringside.chart.Drawn;
import dev.ringside.chart.ExampleLinks;
import dev.ringside.chart.ExampleRuns;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPagesTest {
    @TempDir
    Path folder;

    private String html;
    private String markdown;

    private void write(Run run, List<Drawn> drawn) throws IOException {
        assertThat(ReportPages.write(run, RunFindings.of(run), drawn, folder))
                .containsExactly(folder.resolve("report.md"), folder.resolve("report.html"));
        html = Files.readString(folder.resolve("report.html"));
        markdown = Files.readString(folder.resolve("report.md"));
    }

    @Test
    void hasEveryPictureWithWordsInItsPlace() throws IOException {
        Run run = ExampleLinks.andEverythingElse(ExampleRuns.quick())
                .host("cpus.online", "0-1")
                .build();
        List<Drawn> drawn = Charts.draw(run, folder, Charts.MOST_PICTURES);
        write(run, drawn);

        long pictures = drawn.stream().filter(Drawn.Written.class::isInstance).count();
        assertThat(pictures).isGreaterThan(Chart.values().length - 3);
        assertThat(Pattern.compile("<img [^>]*alt=\"[^\"]{40,}\" src=\"data:image/png;base64,iVBOR")
                        .matcher(html)
                        .results()
                        .count())
                .isEqualTo(pictures);
        assertThat(Pattern.compile("(?m)^!\\[[^\\n]{40,}\\]\\([a-z0-9.-]+\\.png\\)$")
                        .matcher(markdown)
                        .results()
                        .count())
                .isEqualTo(pictures);
        assertThat(html).contains("Findings", "What this run cannot say", "nothing here says how the ring scales");
        assertThat(markdown).contains("### The first read of a block", "without flags");
        assertThat(html).endsWith("</html>\n");
    }

    @Test
    void asksNobodyForAnything() throws IOException {
        write(ExampleRuns.quick().build(), List.of());

        assertThat(html).contains("default-src 'none'").doesNotContain("http:", "https:", "src=\"/", "url(", "@import");
    }

    @Test
    void sayWhatWasNotDrawnAndWhy() throws IOException {
        write(
                new SyntheticRun()
                        .not(
                                CellState.UNAVAILABLE,
                                SyntheticRun.cell("RingThroughput", "hugepages", "on"),
                                ExampleRuns.NO_POOL)
                        .build(),
                Arrays.stream(Chart.values())
                        .<Drawn>map(chart -> new Drawn.Skipped(chart, "no font can be drawn with"))
                        .toList());

        assertThat(html)
                .contains("Not drawn", "no font can be drawn with", RunPage.NO_FINDINGS, "1 cell unavailable: shmget")
                .doesNotContain("<img");
        assertThat(markdown).contains("## Not drawn", "no font can be drawn with", RunPage.NO_FINDINGS);
    }

    @Test
    void meansNothingToTheReadersBrowserOrForge() throws IOException {
        String hostile = "</td><script>alert(1)</script> | **x** \" onload='x' [a](b)";
        write(
                new SyntheticRun()
                        .host("host", hostile)
                        .host("cpu", hostile)
                        .measured(ExampleLinks.link("RoundTrip", hostile, "block", 64), "roundTrip", "ns/op", 1, 2, 3)
                        .measured(ExampleLinks.link("RoundTrip", "pipe", "block", 64), "roundTrip", "ns/op", 9, 8, 9)
                        .not(CellState.FAILED, SyntheticRun.cell("ColdLap"), hostile)
                        .build(),
                List.of());

        assertThat(html).doesNotContain("<script>alert", "onload='x'", "</td><script>");
        assertThat(markdown).doesNotContain("<script>", "**x**", "[a](b)");
    }

    @Test
    void isTheSameForTheSameRun() throws IOException {
        Run run = ExampleRuns.quick().build();
        write(run, List.of());
        String once = html + markdown;
        write(run, List.of());

        assertThat(html + markdown).isEqualTo(once);
    }
}
