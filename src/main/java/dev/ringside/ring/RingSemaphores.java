package dev.ringside.ring;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Semaphore;
import java.util.List;

/**
 * The four named semaphores of a ring. <em>filled</em> and <em>empty</em> count messages and free slots where the wait strategy is
 * {@link WaitStrategy#SEMAPHORE}; <em>ready</em> tells the consumer that the ring may be entered; <em>shutdown</em> tells the producer
 * that all is drained.
 */
public record RingSemaphores(Semaphore filled, Semaphore empty, Semaphore ready, Semaphore shutdown)
        implements AutoCloseable {
    static final int SLICE_MILLIS = 100;

    /** Makes the four under {@code prefix}, {@code /name}; each is in {@code ledger} before it exists. */
    public static RingSemaphores create(Ledger ledger, String prefix, int slots) {
        return new RingSemaphores(
                made(ledger, prefix + "-filled", 0),
                made(ledger, prefix + "-empty", slots),
                made(ledger, prefix + "-ready", 0),
                made(ledger, prefix + "-shutdown", 0));
    }

    private static Semaphore made(Ledger ledger, String name, int value) {
        synchronized (ledger) {
            ledger.willMakeSemaphore(name);
            return Semaphore.create(name, value);
        }
    }

    public static RingSemaphores open(String prefix) {
        return new RingSemaphores(
                Semaphore.open(prefix + "-filled"),
                Semaphore.open(prefix + "-empty"),
                Semaphore.open(prefix + "-ready"),
                Semaphore.open(prefix + "-shutdown"));
    }

    Tokens tokens() {
        return new PosixTokens(filled, empty);
    }

    /** A prefix that nobody guesses. */
    public static String randomPrefix() {
        return "/ringside-" + Ledger.randomName();
    }

    /** Removes the names; both processes keep what they have opened. */
    public void unlink() {
        for (Semaphore semaphore : all()) {
            Semaphore.unlink(semaphore.name());
        }
    }

    /** Waits for a token that {@code peer} will post. */
    public static void await(Semaphore semaphore, Watch.Peer peer) {
        Watch watch = peer.watch();
        while (!semaphore.timedWait(SLICE_MILLIS)) {
            watch.check();
        }
    }

    private List<Semaphore> all() {
        return List.of(filled, empty, ready, shutdown);
    }

    @Override
    public void close() {
        all().forEach(Semaphore::close);
    }
}
