package dev.ringside.ring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the two sides of a ring wait for each other. The number is part of the layout: it never changes its meaning. */
public enum WaitStrategy {
    /** Never sleeps: lowest latency while both sides have a core of their own, and burns both. */
    SPIN(1, (ring, semaphores, peer, side) -> new SpinWaiting(peer)),

    /** Spins, then sleeps on the slot's sequence word; makes no system call while nobody sleeps. */
    FUTEX(2, FutexWaiting::new),

    /** The named semaphores <em>filled</em> and <em>empty</em>: one token a message, a system call where somebody sleeps. */
    SEMAPHORE(3, (ring, semaphores, peer, side) -> new SemaphoreWaiting(semaphores, peer));

    private final int number;
    private final Opening opening;

    WaitStrategy(int number, Opening opening) {
        this.number = number;
        this.opening = opening;
    }

    interface Opening {
        Waiting open(RingHeader ring, RingSemaphores semaphores, Watch.Peer peer, Side side);
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
