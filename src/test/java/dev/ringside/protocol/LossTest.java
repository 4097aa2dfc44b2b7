package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** A writer at 5 Hz and a reader at 4 Hz for a minute of virtual time: what the reader says it lost is what the writer overwrote. */
class LossTest {
    private static final int SLOT = 2800;
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long WRITER_PERIOD = SECOND / 5;
    private static final long READER_PERIOD = SECOND / 4;

    /** What the schedule itself says, with no shared memory: {@code kept} messages are there at most, the oldest goes. */
    private static final class Schedule {
        private final int kept;
        private final Deque<Long> there = new ArrayDeque<>();
        private long written;
        private long overwritten;
        private long taken;

        Schedule(int kept) {
            this.kept = kept;
        }

        void write() {
            if (there.size() == kept) {
                there.remove();
                overwritten++;
            }
            there.add(written++);
        }

        long read() {
            taken++;
            return there.remove();
        }
    }

    /** Runs both on one clock; at the same moment the writer is first. */
    private static Schedule run(Protocol protocol, int slots, int kept) {
        Schedule schedule = new Schedule(kept);
        try (LocalExchange local = new LocalExchange(protocol, new ProtocolSpec(slots, SLOT, 1, 1));
                Reader reader = local.reader()) {
            Writer writer = local.writer();
            for (long now = 0; now < MINUTE; now++) {
                if (now % WRITER_PERIOD == 0) {
                    Letter.send(writer, SLOT);
                    schedule.write();
                }
                if (now % READER_PERIOD == 0) {
                    assertThat(reader.take()).isTrue();
                    assertThat(reader.sequence()).isEqualTo(schedule.read());
                    Letter.check(reader, SLOT);
                    assertThat(reader.lost()).isEqualTo(schedule.overwritten);
                    reader.free();
                }
            }
            writer.finish();
            while (reader.take()) {
                assertThat(reader.sequence()).isEqualTo(schedule.read());
                reader.free();
            }
            assertThat(reader.lost()).isEqualTo(schedule.overwritten);
            assertThat(reader.torn()).isZero();
            assertThat(local.exchange().progress()).isEqualTo(new Progress(schedule.taken, schedule.overwritten, 0));
            assertThat(schedule.taken + schedule.overwritten).isEqualTo(schedule.written);
        }
        return schedule;
    }

    @Test
    void shouldLoseFromTheRingWhatTheScheduleOverwrites() {
        Schedule schedule = run(Protocol.LATEST_VALUE, 4, 4);

        assertThat(schedule.written).isEqualTo(300);
        // 240 read while both run, and the 4 that are left at the end
        assertThat(schedule.overwritten).isEqualTo(300 - 240 - 4);
    }

    @Test
    void shouldLoseFromTheDoubleBufferWhatTheScheduleOverwrites() {
        // the buffer that is not the newest belongs to the writer, so one message is there at a time
        Schedule schedule = run(Protocol.DOUBLE_BUFFER, 2, 1);

        assertThat(schedule.written).isEqualTo(300);
        assertThat(schedule.overwritten).isEqualTo(300 - schedule.taken).isBetween(59L, 60L);
    }
}
