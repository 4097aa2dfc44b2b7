package dev.ringside.ring;

import dev.ringside.memory.OffHeap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The order of {@link FutexWaiting} with a full fence on either side: no sleeper is left asleep beside a message. */
@JCStressTest
@Outcome(id = "false, false", expect = Expect.FORBIDDEN, desc = "nobody wakes, and somebody sleeps: a lost wake-up")
@Outcome(expect = Expect.ACCEPTABLE, desc = "the waker sees the mark, or the sleeper the message, or both")
@State
public class MarkAndWake {
    private final RingHeader ring = Slab.freeFor(0);
    private final RingProducer producer = new RingProducer(ring, new OneLook());
    private final long mark = ring.base() + RingLayout.CONSUMERS_WAIT_OFFSET;
    private final long word = ring.base() + ring.layout().slot(0) + RingLayout.SLOT_SEQUENCE;

    @Actor
    public void waker(ZZ_Result result) {
        producer.claim();
        producer.publish(0);
        OffHeap.fullFence();
        result.r1 = OffHeap.getIntAcquire(mark) != 0;
    }

    @Actor
    public void sleeper(ZZ_Result result) {
        OffHeap.getAndAddInt(mark, 1);
        Fence.FULL.afterMark();
        result.r2 = OffHeap.getAcquire(word) == RingLayout.filled(0);
    }
}
