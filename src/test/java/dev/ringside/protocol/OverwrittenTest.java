package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Message;
import dev.ringside.ring.PeerLostException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** The overwriting protocols step by step: what a reader does at each point at which a writer can be. */
class OverwrittenTest {
    private static final int SIZE = 640;

    /** Steps of the writer, each taken between a copy of the reader and its second look. */
    private final Deque<Runnable> duringCopies = new ArrayDeque<>();

    private void step() {
        if (!duringCopies.isEmpty()) {
            duringCopies.remove().run();
        }
    }

    private LatestValue.InOrder inOrder(LocalExchange local) {
        return new LatestValue.InOrder(local.frame(), 0, local.self()) {
            @Override
            void copied() {
                step();
            }
        };
    }

    private DoubleBuffer.Newest newest(LocalExchange local) {
        return new DoubleBuffer.Newest(local.frame(), 0, local.self()) {
            @Override
            void copied() {
                step();
            }
        };
    }

    private static LocalExchange ring(int slots) {
        return new LocalExchange(Protocol.LATEST_VALUE, new ProtocolSpec(slots, SIZE, 1, 1));
    }

    private static LocalExchange buffers() {
        return new LocalExchange(Protocol.DOUBLE_BUFFER, new ProtocolSpec(2, SIZE, 1, 1));
    }

    private static void send(Writer writer, int messages) {
        for (int i = 0; i < messages; i++) {
            Letter.send(writer, SIZE);
        }
    }

    private static void assertTaken(OverwrittenReader reader, long sequence, long lost) {
        assertThat(reader.sequence()).isEqualTo(sequence);
        assertThat(Message.matches(reader.payload(), reader.length(), sequence)).isTrue();
        assertThat(reader.lost()).isEqualTo(lost);
        reader.free();
    }

    @Test
    void shouldSetTheOddMarkBeforeTheFirstByteAndTheEvenOneAfterTheLast() {
        try (LocalExchange local = ring(2)) {
            Writer writer = local.writer();
            long word = local.frame().slots().header(0);
            assertThat(OffHeap.getAcquire(word)).isZero();

            long payload = writer.claim();
            assertThat(OffHeap.getAcquire(word)).isEqualTo(Overwritten.begun(0)).isEqualTo(1);

            Message.write(payload, SIZE, 0);
            writer.publish(SIZE);
            assertThat(OffHeap.getAcquire(word))
                    .isEqualTo(Overwritten.written(0))
                    .isEqualTo(2);
        }
    }

    @Test
    void shouldNotTakeWhatIsBetweenTheMarks() {
        try (LocalExchange local = ring(2);
                LatestValue.InOrder reader = inOrder(local)) {
            Writer writer = local.writer();
            Message.write(writer.claim(), SIZE, 0);

            assertThat(reader.look()).isFalse();

            writer.publish(SIZE);
            assertThat(reader.look()).isTrue();
            assertTaken(reader, 0, 0);
        }
    }

    @Test
    void shouldThrowAwayACopyThatTheWriterHasBegunToOverwrite() {
        try (LocalExchange local = ring(2);
                LatestValue.InOrder reader = inOrder(local)) {
            Writer writer = local.writer();
            send(writer, 2);
            duringCopies.add(writer::claim);

            assertThat(reader.look()).isFalse();
            assertThat(reader.torn()).isEqualTo(1);

            assertThat(reader.look()).isTrue();
            assertTaken(reader, 1, 1);
            writer.publish(SIZE);
        }
    }

    @Test
    void shouldThrowAwayACopyThatTheWriterHasOverwrittenWhole() {
        try (LocalExchange local = ring(2);
                LatestValue.InOrder reader = inOrder(local)) {
            Writer writer = local.writer();
            send(writer, 2);
            duringCopies.add(() -> send(writer, 2));

            assertThat(reader.look()).isFalse();
            assertThat(reader.take()).isTrue();
            assertThat(reader.torn()).isEqualTo(1);
            assertTaken(reader, 2, 2);
        }
    }

    @Test
    void shouldGoOnWithTheOldestThatIsLeft() {
        try (LocalExchange local = ring(4);
                LatestValue.InOrder reader = inOrder(local)) {
            Writer writer = local.writer();
            send(writer, 11);

            for (long sequence = 7; sequence < 11; sequence++) {
                assertThat(reader.look()).isTrue();
                assertTaken(reader, sequence, 7);
            }
            assertThat(reader.look()).isFalse();
        }
    }

    @Test
    void shouldSkipAheadOfAWriterThatOvertakesEveryCopy() {
        try (LocalExchange local = ring(8);
                LatestValue.InOrder reader = inOrder(local)) {
            Writer writer = local.writer();
            send(writer, 8);
            // one message for each copy, so that the oldest is never there long enough
            for (int i = 0; i < 4; i++) {
                duringCopies.add(() -> send(writer, 3));
            }

            assertThat(reader.take()).isTrue();
            assertThat(reader.sequence() + 1).isEqualTo(1 + reader.lost());
            assertThat(Message.matches(reader.payload(), SIZE, reader.sequence()))
                    .isTrue();
            assertThat(reader.torn()).isPositive().isLessThan(4);
        }
    }

    @Test
    void shouldLetTheWriterFillTheOtherBufferDuringACopy() {
        try (LocalExchange local = buffers();
                DoubleBuffer.Newest reader = newest(local)) {
            Writer writer = local.writer();
            send(writer, 1);
            duringCopies.add(() -> send(writer, 1));

            assertThat(reader.look()).isTrue();
            assertThat(reader.torn()).isZero();
            assertTaken(reader, 0, 0);
        }
    }

    @Test
    void shouldThrowAwayACopyDuringWhichTheWriterWroteTwice() {
        try (LocalExchange local = buffers();
                DoubleBuffer.Newest reader = newest(local)) {
            Writer writer = local.writer();
            send(writer, 1);
            duringCopies.add(() -> send(writer, 2));

            assertThat(reader.look()).isFalse();
            assertThat(reader.torn()).isEqualTo(1);
            assertThat(reader.look()).isTrue();
            assertTaken(reader, 2, 2);
        }
    }

    @Test
    void shouldThrowAwayACopyDuringWhichTheSecondWriteHasOnlyBegun() {
        try (LocalExchange local = buffers();
                DoubleBuffer.Newest reader = newest(local)) {
            Writer writer = local.writer();
            send(writer, 1);
            duringCopies.add(() -> {
                send(writer, 1);
                writer.claim();
            });

            assertThat(reader.look()).isFalse();
            assertThat(reader.look()).isTrue();
            assertTaken(reader, 1, 1);
        }
    }

    @Test
    void shouldEndWaitingForAnEvenMarkThatNeverComes() {
        try (LocalExchange local = ring(2);
                Reader reader = local.reader()) {
            local.writer().claim();

            assertThatThrownBy(reader::take).isInstanceOf(PeerLostException.class);
        }
    }
}
