package dev.ringside.alone;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Pattern;
import java.util.function.Supplier;

/** A small step that people put a figure on. */
public enum Step {
    /** From a sequence number to the word of its slot, of which there is a power of two. */
    INDEX_MASK(() -> new SlotWalk(SlotWalk.SLOTS) {
        @Override
        long index(long sequence) {
            return sequence & (slots - 1);
        }
    }),

    INDEX_MODULO(() -> new SlotWalk(SlotWalk.SLOTS) {
        @Override
        long index(long sequence) {
            return sequence % slots;
        }
    }),

    /** A slot's header written and read. */
    HEADER(HeaderSteps::new),

    /** A sequence number published and looked at. */
    SEQUENCE(() -> new WordSteps() {
        @Override
        void step(long word, long value) {
            OffHeap.putRelease(word, value);
            if (OffHeap.getAcquire(word) != value) {
                throw new IllegalStateException("sequence " + value + " is not there");
            }
        }
    }),

    /** What a sleeper does: its mark, a full fence, a last look at another word. */
    BARRIER(() -> new WordSteps() {
        @Override
        void step(long word, long value) {
            OffHeap.putLong(word, value);
            OffHeap.fullFence();
            if (OffHeap.getLong(word + APART) != 0) {
                throw new IllegalStateException("somebody has written to the other word");
            }
        }
    }),

    /** A store and a load of another word, neither ordered. */
    STORE_RELAXED(() -> new StoreSteps() {
        @Override
        long step(long[] words, int stored, long value, int loaded) {
            WORD.setOpaque(words, stored, value);
            return (long) WORD.getOpaque(words, loaded);
        }
    }),

    /** A release and an acquire. */
    STORE_RELEASE(() -> new StoreSteps() {
        @Override
        long step(long[] words, int stored, long value, int loaded) {
            WORD.setRelease(words, stored, value);
            return (long) WORD.getAcquire(words, loaded);
        }
    }),

    /** Sequentially consistent. */
    STORE_VOLATILE(() -> new StoreSteps() {
        @Override
        long step(long[] words, int stored, long value, int loaded) {
            WORD.setVolatile(words, stored, value);
            return (long) WORD.getVolatile(words, loaded);
        }
    }),

    /** A counter whose neighbour on the same line is moved by another core. */
    COUNT_8_APART(() -> new TwoCounters(8)),

    COUNT_64_APART(() -> new TwoCounters(64)),

    COUNT_128_APART(() -> new TwoCounters(128)),

    /** One field of eight, of a record among records. */
    SCAN_STRUCTURES(() -> new FieldScan(FieldScan.STRUCTURE)),

    /** The same field where each has an array of its own. */
    SCAN_ARRAY(() -> new FieldScan(FieldScan.ARRAY)),

    /** A message of 2 KiB written word by word, where nobody reads it. */
    WRITE_2K(() -> new TwoBuffers(2048) {
        private long sequence;

        @Override
        public long once() {
            Pattern.fill(to, 2048, ++sequence);
            return sequence;
        }
    }),

    READ_2K(() -> new TwoBuffers(2048) {
        @Override
        public long once() {
            return Pattern.sumInOrder(from, 2048);
        }
    }),

    COPY_2K(() -> new TwoBuffers(2048) {
        @Override
        public long once() {
            OffHeap.copy(from, to, 2048);
            return to;
        }
    }),

    ACCESS_MAPPED(FileAccess.Mapped::new),

    ACCESS_CALLED(FileAccess.Called::new),

    HAND_TO_POOL(HandedBlock.ToPool::new),

    HAND_TO_THREAD(HandedBlock.ToThread::new),

    /** A load from anywhere in 2.8 KB, the message that is said to live in the first cache. */
    LOAD_MESSAGE(() -> Chase.over(2816)),

    LOAD_L1(() -> Chase.within(1)),

    LOAD_L2(() -> Chase.within(2)),

    LOAD_L3(() -> Chase.within(3)),

    LOAD_MEMORY(Chase::beyondCaches);

    private final Supplier<Work> work;

    Step(Supplier<Work> work) {
        this.work = work;
    }

    public Work open() {
        return work.get();
    }
}
