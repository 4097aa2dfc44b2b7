package dev.ringside.alone;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.LibC;
import dev.ringside.ring.Pattern;
import java.util.function.IntFunction;

/** What a JVM does alone. */
public enum JavaFloor {
    CLOCK("clock", "ns/op", size -> System::nanoTime),

    /** Through JNA, to a function of libc that does next to nothing. */
    EMPTY_CALL("emptyCall", "ns/op", size -> () -> LibC.abs(-1)),

    /** A word handed to another thread of this JVM, and one back. */
    HAND_OVER("roundTrip", "ns/op", size -> new HandOver()),

    FILL("fill", "B/s", size -> new TwoBuffers(size) {
        private long sequence;

        @Override
        public long once() {
            Pattern.fill(to, size, ++sequence);
            return sequence;
        }
    }),

    READ("read", "B/s", size -> new TwoBuffers(size) {
        @Override
        public long once() {
            return Pattern.sumInOrder(from, size);
        }
    }),

    COPY("copy", "B/s", size -> new TwoBuffers(size) {
        @Override
        public long once() {
            OffHeap.copy(from, to, size);
            return to;
        }
    });

    private final String metric;
    private final String unit;
    private final IntFunction<Work> work;

    JavaFloor(String metric, String unit, IntFunction<Work> work) {
        this.metric = metric;
        this.unit = unit;
        this.work = work;
    }

    public String metric() {
        return metric;
    }

    /** {@code ns/op}, or {@code B/s} of a pass over a buffer. */
    public String unit() {
        return unit;
    }

    public Work open(int size) {
        return work.apply(size);
    }
}
