package dev.ringside.chart;

import dev.ringside.results.CellState;
import java.nio.file.Path;
import java.util.List;

/** Leaves pictures of the example links below the folder it is given, to be looked at. */
final class LinkPreview {
    private LinkPreview() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        draw(ExampleLinks.withGaps(3), folder.resolve("all"));
        draw(ExampleLinks.everyTransport(1, List.of(64L)), folder.resolve("onefork"));
        SyntheticRun rate =
                ExampleLinks.addEveryTransport(new SyntheticRun(), "OfferedRate", 5, List.of(64L), "rate", "100000");
        for (String transport : List.of("tcp", "udp", "file")) {
            rate.not(
                    CellState.FAILED,
                    ExampleLinks.link(
                            "OfferedRate",
                            transport,
                            "file".equals(transport) ? "poll" : "block",
                            64,
                            "rate",
                            "100000"),
                    "rate not reached: 71 200 of 100 000 messages a second");
        }
        draw(rate, folder.resolve("rate"));
        SyntheticRun few = new SyntheticRun();
        few.measured(ExampleLinks.roundTrip("tcp", "spin", 65536), ExampleLinks.latency(31_000, 60_000), 2, 0.1);
        few.measured(
                ExampleLinks.roundTrip("my-very-own-transport-with-a-long-name", "spin", 65536),
                ExampleLinks.latency(29_000, 60_000),
                2,
                0.1);
        draw(few, folder.resolve("few"));
        List<Long> sizes = List.of(64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1L << 20);
        draw(ExampleLinks.throughput(5, sizes), folder.resolve("sizes"));
        SyntheticRun two = new SyntheticRun();
        for (long size : sizes) {
            for (String transport : List.of("tcp", "unix-stream", "pipe")) {
                two.measured(
                        ExampleLinks.link("LinkThroughput", transport, "block", size),
                        "consumedBytes",
                        "B/s",
                        4e9 * size / (size + 9_000 + 1000 * transport.length()));
            }
        }
        SyntheticRun placed = ExampleLinks.everyTransport(3, List.of(64L));
        for (String placement : List.of("SAME_CORE", "SAME_L3")) {
            ExampleLinks.addEveryTransport(placed, "RoundTrip", 3, List.of(64L), "placement", placement);
        }
        placed.not(
                CellState.UNAVAILABLE,
                ExampleLinks.roundTrip("ring-in-place", "sysv_semaphore", 64, "placement", "SAME_L3"),
                "semget: ENOSPC; \"sysctl -w kernel.sem\"");
        draw(placed, folder.resolve("placed"));
        draw(ExampleLinks.addBackings(ExampleLinks.addProtocols(new SyntheticRun(), 3), 3), folder.resolve("rows"));
        draw(two, folder.resolve("threelines"));
    }

    private static void draw(SyntheticRun run, Path folder) throws Exception {
        Charts.draw(run.build(), folder, Charts.MOST_PICTURES).stream()
                .filter(drawn -> drawn instanceof Drawn.Written)
                .forEach(System.out::println);
    }
}
