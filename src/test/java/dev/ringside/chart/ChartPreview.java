package dev.ringside.chart;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** Leaves pictures of the example runs below the folder it is given, to be looked at. */
final class ChartPreview {
    private ChartPreview() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        List<Long> octaves = LongStream.iterate(64, size -> size <= 64 << 20, size -> size * 4)
                .boxed()
                .toList();
        List<Long> quick = List.of(4096L, 65536L, 1048576L, 8388608L, 33554432L);
        draw(ExampleRuns.quick(), folder.resolve("profile"));
        draw(ExampleRuns.floors(11), folder.resolve("floors"));
        draw(ExampleRuns.floors(1), folder.resolve("floors-once"));
        draw(ExampleRuns.allFlags(5), folder.resolve("all"));
        draw(ExampleRuns.withoutHugePages(3), folder.resolve("nohuge"));
        draw(ExampleRuns.allFlags(1), folder.resolve("onefork"));
        draw(
                new SyntheticRun().measured(SyntheticRun.cell("ColdLap"), "firstRead", "ns/op", 12e6),
                folder.resolve("onerow"));
        draw(
                new SyntheticRun()
                        .measured(SyntheticRun.cell("ColdLap"), "firstRead", "ns/op", 12e9, 12.5e9)
                        .measured(SyntheticRun.cell("ColdLap", "mlock", "on"), "firstRead", "ns/op", 13, 12.5)
                        .not(
                                CellState.FAILED,
                                SyntheticRun.cell("ColdLap", "pretouch", "on"),
                                "the fork hung: it was ended after 61 s"),
                folder.resolve("decades"));
        draw(
                ExampleRuns.sizes(5, List.of("SPIN", "FUTEX", "SEMAPHORE"), List.of(1, 2), octaves),
                folder.resolve("sizes"));
        draw(ExampleRuns.sizes(3, List.of("FUTEX"), List.of(1), quick), folder.resolve("quick"));
        draw(ExampleRuns.sizes(1, List.of("FUTEX", "SEMAPHORE", "SPIN"), List.of(1), octaves), folder.resolve("six"));
        draw(
                ExampleRuns.sizes(3, List.of("SPIN", "FUTEX", "SEMAPHORE", "POLL", "MUTEX"), List.of(1, 2), octaves),
                folder.resolve("many"));
        SyntheticRun gaps = ExampleRuns.sizes(3, List.of("SPIN", "FUTEX"), List.of(1), octaves);
        for (String size : List.of("1024", "16384", "65536", "67108864")) {
            gaps.not(
                    CellState.FAILED,
                    SyntheticRun.cell("RingThroughput", "wait", "FUTEX", "slotSize", size),
                    "the fork hung");
        }
        SyntheticRun refused = ExampleRuns.sizes(1, List.of("SPIN", "FUTEX", "SEMAPHORE"), List.of(1, 2), quick)
                .host(
                        "cpu",
                        "Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz with a name that goes on and on, as some vendors have it")
                .host("kernel", "6.18.44-0123456789abcdef-some-distribution-generic-lowlatency");
        for (Cell cell : refused.build().measured().keySet()) {
            if (cell.param("hugepages").equals("on")) {
                refused.not(CellState.UNAVAILABLE, cell, ExampleRuns.NO_POOL);
            }
        }
        draw(refused, folder.resolve("refused"));
        draw(gaps, folder.resolve("gaps"));
        draw(ExampleRuns.sizes(2, List.of("FUTEX"), List.of(1), List.of(4096L)), folder.resolve("onesize"));
    }

    private static void draw(SyntheticRun run, Path folder) throws Exception {
        Charts.draw(run.build(), folder, Charts.MOST_PICTURES).forEach(System.out::println);
    }
}
