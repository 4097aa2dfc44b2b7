package dev.ringside.ring;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.OffHeap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the two sides of a ring wait for each other. The number is part of the layout: it never changes its meaning. */
public enum WaitStrategy {
    /** Never sleeps: lowest latency while both sides have a core of their own, and burns both. */
    SPIN(1, (ring, semaphores, peer, side) -> new SpinWaiting(peer)),

    /** Spins, then sleeps on the slot's sequence word; no system call while nobody sleeps, and no fence where membarrier(2) is. */
    FUTEX(
            2,
            (base, layout, ledger) -> OffHeap.putInt(base + RingLayout.FENCE_OFFSET, Fence.offered().number),
            (ring, semaphores, peer, side) -> new FutexWaiting(ring, peer, side)),

    /** The named semaphores <em>filled</em> and <em>empty</em>: one token a message, a system call where somebody sleeps. */
    SEMAPHORE(3, (ring, semaphores, peer, side) -> new TokenWaiting(semaphores.tokens(), peer)),

    /** Spins for about 10 us, then yields its core between two looks. */
    SPIN_YIELD(4, (ring, semaphores, peer, side) -> new YieldWaiting(peer)),

    /** As {@link #SEMAPHORE}, with the two semaphores in the segment. */
    UNNAMED_SEMAPHORE(
            5, PosixTokens::lay, (ring, semaphores, peer, side) -> new TokenWaiting(PosixTokens.inSegment(ring), peer)),

    /** A robust mutex and a condition variable for each side, in the segment: the mutex is taken for each message. */
    MUTEX_COND(6, MutexWaiting::lay, (ring, semaphores, peer, side) -> new MutexWaiting(ring, peer, side)),

    /** System V semaphores with SEM_UNDO: a system call for each token, and none is lost with a process that dies. */
    SYSV_SEMAPHORE(7, SysVTokens::lay, (ring, semaphores, peer, side) -> new TokenWaiting(new SysVTokens(ring), peer)),

    /** Looks, and sleeps 50 us between two looks. */
    POLL_SLEEP(8, (ring, semaphores, peer, side) -> new PollWaiting(peer)),

    /** As {@link #FUTEX}, with a full fence for each message on every kernel: for comparison. */
    FUTEX_FENCED(9, (ring, semaphores, peer, side) -> new FutexWaiting(ring, peer, side));

    private final int number;
    private final Laying laying;
    private final Opening opening;

    WaitStrategy(int number, Opening opening) {
        this(number, (base, layout, ledger) -> {}, opening);
    }

    WaitStrategy(int number, Laying laying, Opening opening) {
        this.number = number;
        this.laying = laying;
        this.opening = opening;
    }

    /** Makes what the strategy needs in a segment at {@code base}, and beside it; before the ring is published. */
    interface Laying {
        void lay(long base, RingLayout layout, Ledger ledger);
    }

    interface Opening {
        Waiting open(RingHeader ring, RingSemaphores semaphores, Watch.Peer peer, Side side);
    }

    void lay(long base, RingLayout layout, Ledger ledger) {
        laying.lay(base, layout, ledger);
    }

    Waiting open(RingHeader ring, RingSemaphores semaphores, Watch.Peer peer, Side side) {
        return opening.open(ring, semaphores, peer, side);
    }

    int number() {
        return number;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The strategy of that label. */
    public static WaitStrategy labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    static WaitStrategy numbered(int number) {
        return Arrays.stream(values())
                .filter(wait -> wait.number == number)
                .findFirst()
                .orElseThrow();
    }

    static List<Integer> numbers() {
        return Arrays.stream(values()).map(WaitStrategy::number).toList();
    }
}
