package dev.ringside.ring;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A slot that was handed back is written by the next message, and no byte of that reaches the reader of the one before. */
@JCStressTest
@Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "read whole, not claimed yet")
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "read whole, then claimed")
@Outcome(expect = Expect.FORBIDDEN, desc = "written while it was read")
@State
public class FreeAndClaim {
    private static final int LENGTH = 64;

    private final RingHeader ring = Slab.freeFor(0);
    private final RingProducer producer = new RingProducer(ring, new OneLook());
    private final RingConsumer consumer = new RingConsumer(ring, new OneLook(), 0);

    public FreeAndClaim() {
        Pattern.fill(producer.claim(), LENGTH, 0);
        producer.publish(LENGTH);
    }

    @Actor
    public void consumer(ZZ_Result result) {
        consumer.take();
        result.r1 = Message.matches(consumer.payload(), LENGTH, 0);
        consumer.free();
    }

    @Actor
    public void producer(ZZ_Result result) {
        long payload = producer.claim();
        result.r2 = payload != 0;
        if (result.r2) {
            Pattern.fill(payload, LENGTH, 1);
            producer.publish(LENGTH);
        }
    }
}
