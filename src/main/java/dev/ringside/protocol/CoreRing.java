package dev.ringside.protocol;

import dev.ringside.ledger.Ledger;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.RingConsumer;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.RingProducer;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.ring.Watch;
import java.time.Duration;

/**
 * The ring of {@link dev.ringside.ring}: each slot's own sequence word carries the hand-over, one writer, readers that share the work.
 *
 * <pre>
 *   the core ring, then the frame: its words are not used, its slots are not there
 * </pre>
 */
final class CoreRing implements Handover {
    private static final WaitStrategy WAITING = WaitStrategy.SPIN_YIELD;

    /** Neither spinning nor yielding needs any. */
    private static final RingSemaphores NO_SEMAPHORES = null;

    @Override
    public Limits limits() {
        return Limits.of(1, FrameLayout.MAX_THREADS, 1);
    }

    @Override
    public long frameOffset(ProtocolSpec spec) {
        return spec.slotLayout().bytes();
    }

    @Override
    public long bytes(ProtocolSpec spec) {
        return frameOffset(spec) + FrameLayout.END;
    }

    @Override
    public void prepare(Frame frame, Ledger ledger) {
        RingLayout layout = frame.spec().slotLayout();
        RingHeader.create(ledger, frame.segment(), layout, WAITING, ProcessId.self());
    }

    @Override
    public Frame.Slots slots(Frame frame) {
        return new Frame.Slots(frame.segment().address(), frame.spec().slotLayout());
    }

    private static RingHeader header(Frame frame) {
        // published with the frame, if not before
        return RingHeader.attach(frame.segment(), Deadline.in(Duration.ZERO));
    }

    @Override
    public Writer writer(Frame frame, int number, Watch.Peer peer) {
        return new Adapted(new RingProducer(header(frame), NO_SEMAPHORES, peer, frame::everyReaderHasLeft));
    }

    @Override
    public Reader reader(Frame frame, int number, Watch.Peer peer) {
        return new AdaptedReader(frame, new RingConsumer(header(frame), NO_SEMAPHORES, peer, number));
    }

    @Override
    public Progress progress(Frame frame) {
        return new Progress(header(frame).consumed(), 0, 0);
    }

    private record Adapted(RingProducer producer) implements Writer {
        @Override
        public long claim() {
            return producer.claim();
        }

        @Override
        public long sequence() {
            return producer.sequence();
        }

        @Override
        public void publish(int length) {
            producer.publish(length);
        }

        @Override
        public void finish() {
            producer.finish();
        }
    }

    private static final class AdaptedReader implements Reader {
        private final Frame frame;
        private final RingConsumer consumer;
        private boolean left;

        AdaptedReader(Frame frame, RingConsumer consumer) {
            this.frame = frame;
            this.consumer = consumer;
        }

        @Override
        public boolean take() {
            return consumer.take();
        }

        @Override
        public long payload() {
            return consumer.payload();
        }

        @Override
        public int length() {
            return consumer.length();
        }

        @Override
        public long sequence() {
            return consumer.sequence();
        }

        @Override
        public void free() {
            consumer.free();
        }

        @Override
        public void close() {
            if (!left) {
                left = true;
                frame.countOutReader();
            }
        }
    }
}
