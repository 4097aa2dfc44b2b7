package dev.ringside.protocol;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Mutex;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;

/**
 * The ring of the textbook: one mutex, held from claim to publish and from take to free, so around each copy of the payload. Any number
 * of writers and readers, of whom one moves at a time. The counts move last, so one who dies with the mutex leaves them true; the mutex
 * is robust and tells the next.
 *
 * <pre>
 *   word 0: pthread_mutex_t 64     word 1: in 8, messages put in     word 2: out 8, messages taken out
 * </pre>
 */
final class MutexRing implements Handover {
    private static final int MUTEX = 0;
    private static final int IN = 1;
    private static final int OUT = 2;

    @Override
    public Limits limits() {
        return Limits.of(FrameLayout.MAX_THREADS, FrameLayout.MAX_THREADS, 1);
    }

    @Override
    public void prepare(Frame frame, Ledger ledger) {
        Mutex.init(frame.word(MUTEX));
    }

    @Override
    public Writer writer(Frame frame, int number, Watch.Peer peer) {
        return new Producer(frame, peer);
    }

    @Override
    public Reader reader(Frame frame, int number, Watch.Peer peer) {
        return new Consumer(frame, number, peer);
    }

    /** The mutex as one end has it: no wait for it lasts longer than the other process. */
    private static final class Guard {
        private static final int SLICE_MILLIS = 100;

        private final Mutex mutex;
        private final Watch.Peer peer;

        Guard(Frame frame, Watch.Peer peer) {
            mutex = Mutex.at(frame.word(MUTEX));
            ForeignFrameException.unlessEqual("kind of the mutex", Mutex.KIND, mutex.kind());
            this.peer = peer;
        }

        void lock() {
            Mutex.Lock lock = mutex.tryLock();
            Watch watch = lock == Mutex.Lock.BUSY ? peer.watch() : null;
            while (lock == Mutex.Lock.BUSY) {
                lock = mutex.timedLock(SLICE_MILLIS);
                if (lock == Mutex.Lock.BUSY) {
                    watch.check();
                }
            }
            if (lock == Mutex.Lock.INHERITED) {
                // the counts are true, so the next may go on
                mutex.consistent();
                mutex.unlock();
                throw new PeerLostException("the thread that held the mutex has died with it");
            }
        }

        void unlock() {
            mutex.unlock();
        }
    }

    private static final class Producer extends WaitingWriter {
        private final Guard guard;
        private final Frame.Slots slots;
        private long sequence = -1;

        Producer(Frame frame, Watch.Peer peer) {
            super(frame, peer);
            guard = new Guard(frame, peer);
            slots = frame.slots();
        }

        @Override
        long room() {
            guard.lock();
            // plain loads here and below: the mutex orders them
            long in = OffHeap.getLong(frame.word(IN));
            if (in - OffHeap.getLong(frame.word(OUT)) >= slots.count()) {
                guard.unlock();
                return NONE;
            }
            sequence = in;
            return slots.payload(slot(in, slots));
        }

        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public void publish(int length) {
            putLength(slots.header(slot(sequence, slots)), length);
            OffHeap.putLong(frame.word(IN), sequence + 1);
            guard.unlock();
        }

        @Override
        long published() {
            guard.lock();
            long in = OffHeap.getLong(frame.word(IN));
            guard.unlock();
            return in;
        }
    }

    private static final class Consumer extends WaitingReader {
        private final Guard guard;
        private final Frame.Slots slots;

        Consumer(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
            guard = new Guard(frame, peer);
            slots = frame.slots();
        }

        @Override
        boolean look() {
            guard.lock();
            long out = OffHeap.getLong(frame.word(OUT));
            if (out == OffHeap.getLong(frame.word(IN))) {
                guard.unlock();
                return false;
            }
            int slot = slot(out, slots);
            payload = slots.payload(slot);
            length = frame.length(slots.header(slot));
            sequence = out;
            return true;
        }

        @Override
        void release() {
            // release, since isPast looks without the mutex
            OffHeap.putRelease(frame.word(OUT), sequence + 1);
            guard.unlock();
        }

        @Override
        boolean isPast(long messages) {
            return OffHeap.getAcquire(frame.word(OUT)) >= messages;
        }
    }

    /** Within the slots whatever shared memory holds. */
    private static int slot(long count, Frame.Slots slots) {
        return (int) Long.remainderUnsigned(count, slots.count());
    }
}
