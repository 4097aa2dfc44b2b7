package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.evidence.Evidence;
import dev.ringside.ring.PeerLostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every transport owes however it waits, between two processes. Each check has a link of its own. */
@Timeout(60)
class LinkContractTest {
    private static final int LINE = 64;

    static Stream<Row> rows() {
        return Row.all();
    }

    @AfterAll
    static void end() {
        Other.closeShared();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldReturnMessagesOfEverySizeAndEndInOrder(Row row) {
        int max = row.largest();
        List<Integer> lengths = Stream.of(0, 1, 7, 8, 9, 63, 64, 65, 100, 1000, 4095, 4096, 4097, 65_537, max - 1, max)
                .filter(length -> length <= max)
                .toList();
        try (LinkPair pair = LinkPair.open(row, max, Task.ECHO)) {
            for (int i = 0; i < lengths.size(); i++) {
                pair.send(lengths.get(i), i);
                pair.receive(lengths.get(i), i);
            }

            assertThat(pair.finish()).isEqualTo(lengths.size());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldCarryMessagesOfOneByte(Row row) {
        try (LinkPair pair = LinkPair.open(row, 1, Task.ECHO)) {
            pair.send(1, 0);
            pair.receive(1, 0);

            assertThat(pair.finish()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldHoldBackASenderWhoseReceiverIsSlow(Row row) {
        int length = Math.min(row.largest(), 64 * 1024);
        int messages = 512;
        long pauseMillis = 150;
        try (LinkPair pair = LinkPair.open(row, length, Task.SINK, pauseMillis)) {
            long start = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                pair.send(length, i);
            }
            assertThat(System.nanoTime() - start).isGreaterThan(pauseMillis / 2 * 1_000_000);

            assertThat(pair.finish()).isEqualTo(messages);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldCarryMessagesThatCross(Row row) {
        try (LinkPair pair = LinkPair.open(row, Task.CROSSING_BYTES, Task.CROSS)) {
            pair.send(Task.CROSSING_BYTES, 0);
            pair.receive(Task.CROSSING_BYTES, 1);

            assertThat(pair.finish()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldSeeThatTheOtherSideHasClosed(Row row) {
        try (LinkPair pair = LinkPair.open(row, Task.CROSSING_BYTES, Task.CLOSE)) {
            pair.send(8, 0);
            pair.receive(Task.CROSSING_BYTES, 0);
            assertThat(pair.link().receive()).isEqualTo(Link.CLOSED);

            assertThat(pair.finish()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldGiveUpASilentPeer(Row row) {
        Duration patience = Duration.ofMillis(500);
        Other other = Other.shared();
        try (LinkPair pair = LinkPair.offered(other, row, row.spec(LINE), Task.HOLD, 0, patience)) {
            pair.send(LINE, 0);
            assertThatThrownBy(() -> pair.link().receive())
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("lives but gave no sign");

            assertThat(pair.finish()).isZero();
        }
        other.tell(new Evidence().put("order", OtherMain.RELEASE));
        assertThat(other.answer().getLong("messages")).isZero();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldRefuseWhatItCannotCarry(Row row) {
        int beyond = row.chosen().largestMessage() + 1;

        assertThat(row.chosen().refusal(new LinkSpec(beyond, row.waiting())))
                .get()
                .asString()
                .containsPattern("\\d");
        assertThat(row.chosen().refusal(new LinkSpec(LINE, "by hoping")))
                .get()
                .asString()
                .contains("by hoping", row.waiting());
    }
}
