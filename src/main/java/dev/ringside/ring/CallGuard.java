package dev.ringside.ring;

import dev.ringside.posix.SharedCondition;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends calls that a dead process would make endless. A robust mutex outlives its owner; a condition variable does not: a process killed inside
 * leaves its inner lock taken or its references counted, and a broadcast waits for both, without a deadline. So a thread of this process
 * looks five times a second: where calls have been under way and none has returned for three looks, though each wait is shorter, and
 * the other process is dead or silent, it abandons the condition variables, and the callers' own watches find the reason.
 */
final class CallGuard {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int STUCK_LOOKS = 3;

    private final Watch.Peer peer;
    private final SharedCondition[] conditions;
    /** Threads inside; while there are some, the segment is mapped. */
    private final AtomicInteger inside = new AtomicInteger();

    private volatile int returns;
    private int returnsSeen;
    private int stuckLooks;

    private CallGuard(Watch.Peer peer, SharedCondition... conditions) {
        this.peer = peer;
        this.conditions = conditions;
    }

    static CallGuard start(Watch.Peer peer, SharedCondition... conditions) {
        CallGuard guard = new CallGuard(peer, conditions);
        WeakReference<CallGuard> reference = new WeakReference<>(guard);
        Thread thread = new Thread(() -> look(reference), "call-guard");
        thread.setDaemon(true);
        thread.start();
        return guard;
    }

    /** Ends with the guard, which ends with the ring that uses it. */
    private static void look(WeakReference<CallGuard> reference) {
        while (lookOnce(reference.get())) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean lookOnce(CallGuard guard) {
        if (guard != null) {
            guard.look();
        }
        return guard != null;
    }

    void enter() {
        inside.incrementAndGet();
    }

    /** After a wait, while still inside. A lost count does no harm: the next is seen. */
    void returned() {
        returns++;
    }

    void leave() {
        returned();
        inside.decrementAndGet();
    }

    private void look() {
        int now = returns;
        boolean moves = inside.get() == 0 || now != returnsSeen;
        returnsSeen = now;
        stuckLooks = moves ? 0 : stuckLooks + 1;
        boolean lost = stuckLooks >= STUCK_LOOKS && !peer.process().isAlive()
                || stuckLooks * LOOK_NANOS > peer.patience().toNanos();
        if (lost) {
            for (SharedCondition condition : conditions) {
                condition.abandon();
            }
        }
    }
}
