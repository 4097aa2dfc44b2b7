package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.Segment;
import java.util.concurrent.locks.LockSupport;

/** Leaves the time in shared memory every millisecond, until it is killed. The clock is the same in all processes of a host. */
public final class StampMain {
    private static final long BEAT_NANOS = 1_000_000;

    private StampMain() {}

    public static void main(String[] arguments) {
        try {
            Leash leash = Leash.hold();
            Segment segment = Segment.attach(Evidence.parseLine(leash.next()).get("handle"), 0);
            stamp(segment);
            System.out.println(PeerMain.READY + new Evidence().toLine());
            while (true) {
                stamp(segment);
                LockSupport.parkNanos(BEAT_NANOS);
            }
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }

    private static void stamp(Segment segment) {
        // pairs with the acquire load in StampedWriter.seemsDead
        OffHeap.putRelease(segment.address(), System.nanoTime());
    }
}
