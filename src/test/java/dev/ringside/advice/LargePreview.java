package dev.ringside.advice;

import dev.ringside.chart.Charts;
import dev.ringside.chart.ExampleLinks;
import dev.ringside.chart.ExampleRuns;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** Draws and reports a run of some 5,000 cells below the folder it is given, and says what that took. */
final class LargePreview {
    private static final int FORKS = 3;

    private LargePreview() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        List<Long> sizes = LongStream.iterate(64, size -> size <= 32 << 20, size -> size * 4)
                .boxed()
                .toList();
        SyntheticRun run = ExampleRuns.allFlags(FORKS);
        for (String placement : List.of("UNPINNED", "SAME_CORE", "SAME_L3")) {
            ExampleLinks.addEveryTransport(run, "RoundTrip", FORKS, sizes, "placement", placement);
            for (String rate : List.of("1000", "10000", "100000")) {
                ExampleLinks.addEveryTransport(
                        run, "OfferedRate", FORKS, sizes.subList(0, 7), "placement", placement, "rate", rate);
            }
        }
        ExampleLinks.addThroughput(run, FORKS, sizes);
        ExampleLinks.addProtocols(run, FORKS);
        ExampleLinks.addBackings(run, FORKS);
        Run built = run.build();
        long began = System.nanoTime();
        List<Finding> findings = RunFindings.of(built);
        long found = System.nanoTime();
        var drawn = Charts.draw(built, folder, Charts.MOST_PICTURES);
        long charted = System.nanoTime();
        ReportPages.write(built, findings, drawn, folder);
        long written = System.nanoTime();
        System.out.printf(
                "%d cells, %d findings, %d charts: findings %.1f s, charts %.1f s, pages %.1f s%n",
                built.info().cells().size(),
                findings.size(),
                drawn.size(),
                (found - began) / 1e9,
                (charted - found) / 1e9,
                (written - charted) / 1e9);
    }
}
