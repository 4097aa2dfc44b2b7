package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.PeerLostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every transport owes, with the other end in a process of its own. */
@Timeout(60)
class LinkContractTest {
    private static final int MAX = 64 * 1024;
    private static final Duration NOTICED = Duration.ofSeconds(2);

    static Stream<Arguments> links() {
        return Catalogue.transports().stream().flatMap(transport -> transport.waitings().stream()
                .map(waiting -> Arguments.of(transport.label(), waiting)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void shouldReturnMessagesOfEverySizeAsTheyWereSent(String transport, String waiting) {
        try (EchoPair pair = EchoPair.start(transport, new LinkSpec(MAX, waiting))) {
            for (int length : List.of(0, 1, 7, 8, 9, 63, 64, 65, 100, 1000, 4095, 4096, 4097, MAX - 1, MAX)) {
                Bytes.fill(pair.link().outbox(), length, length);
                pair.link().send(length);

                assertThat(pair.link().receive()).isEqualTo(length);
                assertThat(Bytes.firstWrong(pair.link().inbox(), length, length))
                        .isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void shouldCarryMessagesOfOneByte(String transport, String waiting) {
        try (EchoPair pair = EchoPair.start(transport, new LinkSpec(1, waiting))) {
            OffHeap.putByte(pair.link().outbox(), (byte) 7);
            pair.link().send(1);

            assertThat(pair.link().receive()).isEqualTo(1);
            assertThat(OffHeap.getByte(pair.link().inbox())).isEqualTo((byte) 7);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void shouldKeepMessagesInOrder(String transport, String waiting) {
        int messages = 20_000;
        try (EchoPair pair = EchoPair.start(transport, new LinkSpec(256, waiting))) {
            for (int i = 0; i < messages; i++) {
                OffHeap.putLong(pair.link().outbox(), i);
                pair.link().send(8 + i % 200);
                assertThat(pair.link().receive()).isEqualTo(8 + i % 200);
                assertThat(OffHeap.getLong(pair.link().inbox())).isEqualTo(i);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void shouldEndTheOtherSideInOrderWhenItCloses(String transport, String waiting) {
        try (EchoPair pair = EchoPair.start(transport, new LinkSpec(64, waiting))) {
            pair.link().send(8);
            pair.link().receive();
            pair.link().close();

            assertThat(pair.awaitExit()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void shouldSeeThatTheOtherSideHasClosed(String transport, String waiting) {
        try (EchoPair pair = EchoPair.start(transport, new LinkSpec(64, waiting))) {
            OffHeap.putLong(pair.link().outbox(), Echo.CLOSE);
            pair.link().send(8);

            assertThat(pair.link().receive()).isEqualTo(Link.CLOSED);
            assertThat(pair.awaitExit()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void shouldNoticeThatTheOtherSideIsKilled(String transport, String waiting) {
        try (EchoPair pair = EchoPair.start(transport, new LinkSpec(64, waiting))) {
            OffHeap.putLong(pair.link().outbox(), Echo.SLEEP);
            pair.link().send(8);
            pair.killSoon();
            long start = System.nanoTime();

            // the end of a stream is all that a kernel says of a death
            assertThatThrownBy(() -> {
                        if (pair.link().receive() == Link.CLOSED) {
                            throw new PeerLostException("closed");
                        }
                    })
                    .isInstanceOf(PeerLostException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOTICED);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void shouldGiveUpASilentPeer(String transport, String waiting) {
        try (EchoPair pair = EchoPair.start(transport, new LinkSpec(64, waiting), Duration.ofMillis(1500))) {
            OffHeap.putLong(pair.link().outbox(), Echo.SLEEP);
            pair.link().send(8);

            assertThatThrownBy(() -> pair.link().receive())
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("lives but gave no sign");
        }
    }
}
