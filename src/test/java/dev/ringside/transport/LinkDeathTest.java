package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.ledger.Sweeper;
import dev.ringside.ring.PeerLostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The other process is killed while this one is in each call of a link, as the one that made the link and as the one that joined it. */
@Timeout(60)
class LinkDeathTest {
    private static final int LINE = 64;
    private static final Duration NOTICED = Duration.ofSeconds(2);
    private static final long UNDER_WAY_MILLIS = 100;

    static Stream<Row> rows() {
        return Row.all();
    }

    @AfterAll
    static void sweep() {
        Sweeper.sweep();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldNoticeThatTheOtherProcessIsKilled(Row row) throws Exception {
        LinkSpec spec = row.spec(LINE);
        try (Other other = Other.start();
                LinkPair idle = LinkPair.offered(other, row, spec, Task.HOLD, 0, LinkPair.PATIENCE);
                LinkPair full = LinkPair.offered(other, row, spec, Task.HOLD, 0, LinkPair.PATIENCE)) {
            assertThat(other.answer().getLong("messages")).isZero();
            assertThat(other.answer().getLong("messages")).isZero();
            try (LinkPair joined = LinkPair.joined(other, row, spec, Task.ECHO)) {
                List<CompletableFuture<String>> ends = List.of(
                        endOf(sequence -> idle.link().receive() != Link.CLOSED),
                        endOf(sequence -> {
                            full.send(LINE, sequence);
                            return true;
                        }),
                        endOf(sequence -> {
                            joined.send(LINE, sequence);
                            return joined.link().receive() != Link.CLOSED;
                        }));
                Thread.sleep(UNDER_WAY_MILLIS);
                List<Boolean> early =
                        ends.stream().map(CompletableFuture::isDone).toList();
                other.kill();
                long killed = System.nanoTime();
                CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

                assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(NOTICED);
                assertThat(early).as("ended before the kill").containsOnly(false);
                for (CompletableFuture<String> end : ends) {
                    assertThat(end.get()).matches("closed|.*(other process|left the link).*");
                }
            }
        }
    }

    /** Repeats {@code call} with numbers from 0 on until the link has ended, in its own words or by the end of a stream. */
    private static CompletableFuture<String> endOf(LongPredicate call) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        for (long sequence = 0; call.test(sequence); sequence++) {}
                        return "closed";
                    } catch (PeerLostException e) {
                        return e.getMessage();
                    }
                },
                runnable -> {
                    Thread thread = new Thread(runnable, "call");
                    thread.setDaemon(true);
                    thread.start();
                });
    }
}
