package dev.ringside.ring;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZII_Result;

/** Whoever takes a message sees all of it and its length. */
@JCStressTest
@Outcome(id = "false, 0, 0", expect = Expect.ACCEPTABLE, desc = "not published yet")
@Outcome(id = "true, 64, 1", expect = Expect.ACCEPTABLE, desc = "taken, whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "taken, and not whole")
@State
public class PublishAndTake {
    private static final int LENGTH = 64;

    private final RingHeader ring = Slab.freeFor(0);
    private final RingProducer producer = new RingProducer(ring, new OneLook());
    private final RingConsumer consumer = new RingConsumer(ring, new OneLook(), 0);

    @Actor
    public void producer() {
        Pattern.fill(producer.claim(), LENGTH, 0);
        producer.publish(LENGTH);
    }

    @Actor
    public void consumer(ZII_Result result) {
        result.r1 = consumer.take();
        if (result.r1) {
            result.r2 = consumer.length();
            result.r3 = Message.matches(consumer.payload(), LENGTH, 0) ? 1 : 2;
        }
    }
}
