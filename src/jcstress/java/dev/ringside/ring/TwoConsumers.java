package dev.ringside.ring;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** One message and two threads that would have it. */
@JCStressTest
@Outcome(
        id = {"true, false", "false, true"},
        expect = Expect.ACCEPTABLE,
        desc = "one of them has it")
@Outcome(expect = Expect.FORBIDDEN, desc = "doubled or lost")
@State
public class TwoConsumers {
    private static final int LENGTH = 64;

    private final RingHeader ring = Slab.freeFor(0);
    private final RingConsumer first = new RingConsumer(ring, new OneLook(), 0);
    private final RingConsumer second = new RingConsumer(ring, new OneLook(), 1);

    public TwoConsumers() {
        RingProducer producer = new RingProducer(ring, new OneLook());
        Pattern.fill(producer.claim(), LENGTH, 0);
        producer.publish(LENGTH);
    }

    @Actor
    public void first(ZZ_Result result) {
        result.r1 = first.take();
    }

    @Actor
    public void second(ZZ_Result result) {
        result.r2 = second.take();
    }
}
