package dev.ringside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.posix.Signal;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that is stopped while it measures and goes on: its clocks went on too, so there is no figure, and the run says why. */
@Torture
@Timeout(300)
class StoppedIT {
    private static final long STOP_MILLIS = Count.of(10_000, 2_500);

    private static final String LINK = """
            "benchmark": "RoundTrip", "params": { "transport": ["%s"], "waiting": ["%s"], "messageSize": ["100"] }""";
    private static final String PROTOCOL = """
            "benchmark": "Protocol", "params": { "protocol": ["%s"], "slotSize": ["1024"] }""";
    private static final String RING = """
            "benchmark": "RingThroughput", "params": { "wait": ["%s"], "pretouch": ["off"], "mlock": ["off"],
            "madvise": ["off"], "hugepages": ["off"], "scope": ["BOTH"], "slotSize": ["65536"], "consumers": ["1"],
            "read": ["SEQUENTIAL"] }""";
    private static final String FLOOR = """
            "benchmark": "Floor", "params": { "floor": ["c-pipe"], "messageSize": ["100"] }""";

    @TempDir
    Path folder;

    static Stream<Arguments> rows() {
        return Stream.of(
                        Arguments.of("peer", LINK.formatted("ring", "spin")),
                        Arguments.of("fork", RING.formatted("MUTEX_COND")),
                        Arguments.of("peer", FLOOR),
                        Arguments.of("peer", LINK.formatted("pipe", "block")),
                        Arguments.of("peer", LINK.formatted("tcp", "block")),
                        Arguments.of("peer", LINK.formatted("unix-datagram", "block")),
                        Arguments.of("peer", LINK.formatted("udp", "spin")),
                        Arguments.of("peer", PROTOCOL.formatted("CACHED_CURSOR")),
                        Arguments.of("peer", PROTOCOL.formatted("LATEST_VALUE")),
                        Arguments.of("peer", RING.formatted("FUTEX")),
                        Arguments.of("fork", LINK.formatted("ring", "futex")),
                        Arguments.of("fork", LINK.formatted("sysv-queue", "block")))
                .limit(Count.of(Long.MAX_VALUE, 2));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("rows")
    void shouldGiveNoFigureOfTimesThatSpanAStop(String role, String row) throws Exception {
        Path profile = Files.writeString(folder.resolve("one.json"), """
                { "rounds": 1, "sweeps": [ { "warmupMillis": 1000, "measurementMillis": 4000, %s } ] }
                """.formatted(row));
        Process run = Ringside.start(
                "run",
                "--profile",
                profile.toString(),
                "--results",
                results().toString(),
                "--plot",
                folder.resolve("plot").toString());
        ProcessHandle stopped = longLived(run.toHandle(), role.equals("fork") ? 1 : 2);
        Signal.STOP.send(stopped.pid());
        Thread.sleep(STOP_MILLIS);
        Signal.CONT.send(stopped.pid());

        assertThat(run.waitFor(2, TimeUnit.MINUTES)).as("the run ends").isTrue();
        assertThat(run.exitValue()).isEqualTo(13);
        ForkRecord fork = asked();
        assertThat(fork.state()).isIn(CellState.FAILED, CellState.INVALID);
        assertThat(fork.reason()).contains("stopped and went on");
        assertThat(fork.primary()).isNull();
    }

    /** One that has lived long enough to be in the middle of the four seconds: canaries last half a second. */
    private static ProcessHandle longLived(ProcessHandle command, int depth) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end) {
            List<ProcessHandle> old = Tree.of(command, 1).nodes().stream()
                    .filter(node -> node.depth() == depth)
                    .map(Tree.Node::process)
                    .filter(process -> Lives.seconds(process) > 2.5)
                    .toList();
            if (!old.isEmpty()) {
                return old.get(0);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no process lived long enough");
    }

    private Path results() {
        return folder.resolve("results");
    }

    /** The fork of the row that was asked for, beside canaries. */
    private ForkRecord asked() throws IOException {
        try (Stream<Path> runs = Files.list(results())) {
            List<ForkRecord> forks = new RunFolder(runs.findFirst().orElseThrow()).readForks();
            List<ForkRecord> withoutFigure = forks.stream()
                    .filter(fork -> fork.state() != CellState.MEASURED && fork.state() != CellState.UNAVAILABLE)
                    .toList();
            assertThat(withoutFigure).as("the one that was stopped").hasSize(1);
            return withoutFigure.get(0);
        }
    }
}
