package dev.ringside.advice;

import dev.ringside.chart.Charts;
import dev.ringside.chart.ExampleLinks;
import dev.ringside.chart.ExampleRuns;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.Run;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** Draws and reports a run of some 5,000 cells below the folder it is given, leaves the run there too, and says what that took. */
final class LargePreview {
    private static final int FORKS = 3;

    private LargePreview() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        List<Long> sizes = LongStream.iterate(64, size -> size <= 32 << 20, size -> size * 4)
                .boxed()
                .toList();
        SyntheticRun run = ExampleRuns.allFlags(FORKS);
        for (String placement : List.of("UNPINNED", "SAME_CORE", "SAME_L3", "OTHER_NODE")) {
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
        store(built, folder.resolve("run"));
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

    private static void store(Run run, Path folder) throws IOException {
        RunFolder files = new RunFolder(Files.createDirectories(folder));
        List<ForkRecord> forks = run.measured().values().stream()
                .flatMap(List::stream)
                .map(LargePreview::byJmh)
                .toList();
        for (ForkRecord fork : forks) {
            files.append(fork);
        }
        files.write(run.info(), forks);
    }

    /** Made-up forks know nothing of JMH, and a log wants to know. */
    private static ForkRecord byJmh(ForkRecord fork) {
        return new ForkRecord(
                fork.cell(),
                fork.round(),
                fork.order(),
                fork.started(),
                fork.wallSeconds(),
                fork.overheadSeconds(),
                fork.state(),
                fork.reason(),
                fork.primary(),
                fork.metrics(),
                fork.evidence(),
                new JmhSettings("avgt", 1, 1, 300, 1, 600, "java", List.of(), "17", "VM", "17", "1.37"));
    }
}
