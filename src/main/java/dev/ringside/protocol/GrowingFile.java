package dev.ringside.protocol;

import dev.ringside.memory.Backing;
import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Watch;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A stream of messages in a file that grows. Mappings do not: the writer makes the file longer and maps on, the reader that comes to the
 * end of its mapping asks the kernel how long the file has become and maps on too. What has been read is given back to the file system.
 * A reader may fall behind by {@link #BACKLOG} bytes; then the writer waits, since a disk has an end.
 *
 * <pre>
 *   word 0: committed 8, bytes of messages handed over     word 1: read 8, bytes of messages handed back
 *
 *   from the end of the segment on, each record at a multiple of 16:
 *        +-----------------------------------------+
 *        | length 4 | pad 12 | payload | to 16     |
 *        +-----------------------------------------+
 * </pre>
 */
final class GrowingFile implements Handover {
    static final long BACKLOG = 256L << 20;

    private static final int COMMITTED = 0;
    private static final int READ = 1;

    private static final int RECORD_ALIGNMENT = 16;
    private static final int RECORD_HEADER = 16;

    private static final Set<Backing> FILES = EnumSet.of(Backing.POSIX, Backing.MEMFD, Backing.TMPFS, Backing.DISK);

    @Override
    public Limits limits() {
        return new Limits(1, 1, 0, 0);
    }

    @Override
    public Optional<String> refusal(ProtocolSpec spec, Backing backing) {
        return limits().refusal(spec)
                .or(() -> FILES.contains(backing)
                        ? Optional.empty()
                        : Optional.of(
                                "backing must be a file that can grow, one of " + FILES + ": backing=" + backing));
    }

    @Override
    public long bytes(ProtocolSpec spec) {
        return FrameLayout.END;
    }

    @Override
    public void open(Frame frame) {
        frame.openFile();
    }

    @Override
    public Writer writer(Frame frame, int number, Watch.Peer peer) {
        return new Appender(frame, peer);
    }

    @Override
    public Reader reader(Frame frame, int number, Watch.Peer peer) {
        return new Follower(frame, number, peer);
    }

    private static long record(int length) {
        return (RECORD_HEADER + length + RECORD_ALIGNMENT - 1L) / RECORD_ALIGNMENT * RECORD_ALIGNMENT;
    }

    private static final class Appender extends WaitingWriter {
        private final FileWindow window;
        private final Glance glance;
        private final long largest;
        private long position;
        private long sequence;

        Appender(Frame frame, Watch.Peer peer) {
            super(frame, peer);
            window = new FileWindow(frame.file(), frame.segment().size());
            glance = new Glance(peer);
            largest = record(frame.spec().capacity());
        }

        @Override
        long room() {
            if (frame.everyReaderHasLeft()) {
                return NONE;
            }
            glance.atPeer();
            if (!window.covers(position, largest)) {
                // pairs with the release store in Follower.release
                if (position - OffHeap.getAcquire(frame.word(READ)) > BACKLOG) {
                    return NONE;
                }
                window.growTo(position, largest);
            }
            return window.address(position) + RECORD_HEADER;
        }

        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public void publish(int length) {
            OffHeap.putInt(window.address(position), length);
            position += record(length);
            sequence++;
            // publishes length and payload; pairs with the acquire load in Follower.look
            OffHeap.putRelease(frame.word(COMMITTED), position);
        }

        @Override
        long published() {
            return sequence;
        }

        @Override
        public void close() {
            window.close();
        }
    }

    private static final class Follower extends WaitingReader {
        private final FileWindow window;
        private long position;
        private long committedSeen;

        Follower(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
            window = new FileWindow(frame.file(), frame.segment().size());
        }

        @Override
        boolean look() {
            if (position >= committedSeen) {
                // pairs with the release store in Appender.publish
                committedSeen = OffHeap.getAcquire(frame.word(COMMITTED));
                if (position >= committedSeen) {
                    return false;
                }
            }
            length = length(position);
            ensure(record(length));
            payload = window.address(position) + RECORD_HEADER;
            sequence++;
            return true;
        }

        private int length(long record) {
            ensure(RECORD_HEADER);
            int length = OffHeap.getInt(window.address(record));
            ForeignFrameException.unlessWithin("message length", 0, frame.spec().capacity(), length);
            ForeignFrameException.unlessWithin("end of message", 0, committedSeen, record + record(length));
            return length;
        }

        private void ensure(long bytes) {
            if (!window.covers(position, bytes)) {
                window.follow(position, bytes);
            }
        }

        @Override
        void release() {
            position += record(length);
            // ends the reads before the pages are given away; pairs with the acquire load in Appender.room
            OffHeap.putRelease(frame.word(READ), position);
        }

        @Override
        boolean isPast(long messages) {
            return sequence + 1 >= messages;
        }

        @Override
        public void close() {
            super.close();
            window.close();
        }
    }
}
