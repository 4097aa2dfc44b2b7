package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.evidence.Evidence;
import dev.ringside.ring.PeerLostException;
import dev.ringside.torture.Count;
import dev.ringside.torture.Torture;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every protocol owes, with the other side in a process of its own. */
@Torture
@Timeout(120)
class ProtocolContractTest {
    private static final int FULL = Letter.LENGTHS[Letter.LENGTHS.length - 1];
    private static final Duration NOTICED = Duration.ofSeconds(2);

    /** As many slots as the protocol has, or a few. */
    static ProtocolSpec spec(Protocol protocol, int slots, int capacity) {
        return protocol.plain(slots, capacity);
    }

    /** How many messages a test can pass in a second or two. */
    static long many(Protocol protocol) {
        return protocol == Protocol.MUTEX ? Count.of(300_000L, 30_000L) : Count.of(10_000_000L, 1_000_000L);
    }

    /** Writes one message at a time, so that nobody loses any. */
    private static void lockstep(Correspondence pair, Writer writer, int messages, int capacity) {
        for (int i = 1; i <= messages; i++) {
            assertThat(Letter.send(writer, capacity)).isTrue();
            while (pair.exchange().progress().taken() < i) {
                Thread.yield();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldCarryMessagesOfEveryLength(Protocol protocol) {
        int messages = 4 * Letter.LENGTHS.length;
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 5, FULL), Deed.READ)) {
            Writer writer = pair.writer(0);
            lockstep(pair, writer, messages, FULL);
            writer.finish();

            assertThat(pair.seen().getLong("0.taken")).isEqualTo(messages);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldCarryMessagesOfOneByte(Protocol protocol) {
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 3, 1), Deed.READ)) {
            Writer writer = pair.writer(0);
            lockstep(pair, writer, 100, 1);
            writer.finish();

            assertThat(pair.seen().getLong("0.taken")).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldLoseDoubleAndTearNothingAtFullSpeed(Protocol protocol) {
        long messages = many(protocol);
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 1024, 64), Deed.READ)) {
            Writer writer = pair.writer(0);
            for (long i = 0; i < messages; i++) {
                Letter.send(writer, 64);
            }
            writer.finish();

            Evidence seen = pair.seen();
            Progress progress = new Progress(seen.getLong("0.taken"), seen.getLong("0.lost"), seen.getLong("0.torn"));
            assertThat(protocol.delivery().accounts(progress, messages, 1))
                    .as(progress.toString())
                    .isTrue();
            assertThat(progress.taken()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldWaitForASlowReader(Protocol protocol) {
        int messages = 300;
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 4, 1000), Deed.READ_SLOWLY)) {
            Writer writer = pair.writer(0);
            for (int i = 0; i < messages; i++) {
                Letter.send(writer, 1000);
            }
            writer.finish();

            Evidence seen = pair.seen();
            Progress progress = new Progress(seen.getLong("0.taken"), seen.getLong("0.lost"), 0);
            assertThat(protocol.delivery().accounts(progress, messages, 1))
                    .as(progress.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndTheReaderOnceTheWriterHasFinished(Protocol protocol) {
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 4, 64), Deed.WRITE_AND_FINISH, 3);
                Reader reader = pair.reader(0)) {
            long seen = 0;
            while (reader.take()) {
                Letter.check(reader, 64);
                seen++;
                reader.free();
            }

            assertThat(seen + reader.lost()).isEqualTo(3);
            assertThat(reader.take()).as("taken after the end").isFalse();
            pair.seen();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellTheWriterThatNobodyReadsAnyMore(Protocol protocol) {
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 4, 64), Deed.READ_AND_LEAVE, 5)) {
            Writer writer = pair.writer(0);
            while (Letter.send(writer, 64)) {}

            assertThat(pair.seen().getLong("0.taken")).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldNoticeThatTheReaderIsKilled(Protocol protocol) {
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 4, 64), Deed.READ)) {
            Writer writer = pair.writer(0);
            lockstep(pair, writer, 100, 64);
            pair.killSoon();
            long start = System.nanoTime();

            assertThatThrownBy(() -> {
                        while (true) {
                            Letter.send(writer, 64);
                        }
                    })
                    .isInstanceOf(PeerLostException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOTICED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldNoticeThatTheWriterIsKilledAfterAllThatItPublished(Protocol protocol) {
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 4, 64), Deed.WRITE);
                Reader reader = pair.reader(0)) {
            for (int i = 0; i < 1000; i++) {
                assertThat(reader.take()).isTrue();
                Letter.check(reader, 64);
                reader.free();
            }
            pair.kill();
            long start = System.nanoTime();

            assertThatThrownBy(() -> {
                        while (reader.take()) {
                            Letter.check(reader, 64);
                            reader.free();
                        }
                    })
                    .isInstanceOf(PeerLostException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOTICED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldNeverTakeWhatAWriterClaimedAndNeverPublished(Protocol protocol) {
        try (Correspondence pair = Correspondence.start(protocol, spec(protocol, 4, 64), Deed.CLAIM_AND_SLEEP, 1);
                Reader reader = pair.reader(0)) {
            pair.killSoon();

            assertThatThrownBy(() -> {
                        // a mutex is held from claim to publish, so there the first message may not be had either
                        while (reader.take()) {
                            assertThat(reader.sequence()).isZero();
                            reader.free();
                        }
                    })
                    .isInstanceOf(PeerLostException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveUpASilentReader(Protocol protocol) {
        assumeTrue(protocol.delivery() != Delivery.LATEST, "this writer never waits");
        ProtocolSpec spec = spec(protocol, 4, 64);
        Duration patience = Duration.ofMillis(1500);
        try (Correspondence pair = Correspondence.start(protocol, spec, Deed.READ_AND_SLEEP, 1, patience)) {
            Writer writer = pair.writer(0);

            assertThatThrownBy(() -> {
                        while (true) {
                            Letter.send(writer, 64);
                        }
                    })
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("lives but gave no sign");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveUpASilentWriter(Protocol protocol) {
        ProtocolSpec spec = spec(protocol, 4, 64);
        Duration patience = Duration.ofMillis(1500);
        try (Correspondence pair = Correspondence.start(protocol, spec, Deed.WRITE_AND_SLEEP, 1, patience);
                Reader reader = pair.reader(0)) {
            assertThat(reader.take()).isTrue();
            reader.free();

            assertThatThrownBy(reader::take)
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("lives but gave no sign");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldServeSeveralReaders(Protocol protocol) {
        assumeTrue(protocol.handover().limits().consumers() > 1, "one reader only");
        long messages = many(protocol) / 20;
        ProtocolSpec spec = new ProtocolSpec(spec(protocol, 256, 64).slots(), 64, 1, 3);
        try (Correspondence pair = Correspondence.start(protocol, spec, Deed.READ)) {
            Writer writer = pair.writer(0);
            for (long i = 0; i < messages; i++) {
                Letter.send(writer, 64);
            }
            writer.finish();

            Evidence seen = pair.seen();
            assertThat(protocol.delivery().accounts(sum(seen, 3), messages, 3))
                    .as(seen.asMap().toString())
                    .isTrue();
        }
    }

    private static Progress sum(Evidence seen, int readers) {
        return new Progress(
                LongStream.range(0, readers)
                        .map(i -> seen.getLong(i + ".taken"))
                        .sum(),
                LongStream.range(0, readers).map(i -> seen.getLong(i + ".lost")).sum(),
                0);
    }
}
