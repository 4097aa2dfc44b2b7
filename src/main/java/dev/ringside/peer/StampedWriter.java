package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.Segment;
import dev.ringside.posix.Signal;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether the age of a writer's last time stamp tells a reader that it is dead: asked of one that runs, one that is stopped and lives, and
 * one that was killed.
 */
public final class StampedWriter {
    /** A hundred beats. */
    private static final long DEAD_NANOS = 100_000_000;

    private static final int CASES = 3;

    private StampedWriter() {}

    /** The share of the three cases in which the stamp was right. */
    public static double right(Ledger ledger) {
        List<String> command = JavaCommand.of(JvmFlags.measuring(), StampMain.class.getName(), List.of());
        try (PeerProcess writer = PeerProcess.start(command);
                Segment segment = Segment.create(ledger, Long.BYTES, MemoryRequest.plain())) {
            try {
                writer.tell(new Evidence().put("handle", segment.handle()).toLine());
                writer.expect(PeerMain.READY, PeerMain.PATIENCE);
            } finally {
                segment.remove();
            }
            int right = 0;
            right += seemsDead(segment) ? 0 : 1;
            Signal.STOP.send(writer.pid());
            right += seemsDead(segment) ? 0 : 1;
            Signal.KILL.send(writer.pid());
            right += seemsDead(segment) ? 1 : 0;
            return right / (double) CASES;
        }
    }

    /** By the stamp alone, looked at when a living writer has had its time. */
    private static boolean seemsDead(Segment segment) {
        try {
            TimeUnit.NANOSECONDS.sleep(2 * DEAD_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a writer was watched", e);
        }
        // pairs with the release store in StampMain.stamp
        return System.nanoTime() - OffHeap.getAcquire(segment.address()) > DEAD_NANOS;
    }
}
