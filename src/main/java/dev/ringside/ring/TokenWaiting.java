package dev.ringside.ring;

import java.util.function.BooleanSupplier;

/**
 * One token of <em>empty</em> before each write, one of <em>filled</em> before each ticket. Threads finish out of order, so a token of
 * <em>empty</em> says that some slot is free and not that the next one is: the slot's own sequence word decides, and the producer
 * waits for it without taking a second token.
 */
final class TokenWaiting implements Waiting {
    private static final int SPINS = 100;
    private static final long PAUSE_NANOS = 20_000;

    private final Tokens tokens;
    private final Watch.Peer peer;
    private final Looks looks;

    TokenWaiting(Tokens tokens, Watch.Peer peer) {
        this.tokens = tokens;
        this.peer = peer;
        looks = new Looks(peer, SPINS, PAUSE_NANOS);
    }

    @Override
    public void beforeWrite() {
        if (!tokens.takeEmpty()) {
            takeWatching(tokens::takeEmpty);
        }
    }

    @Override
    public void published(long word) {
        tokens.giveFilled();
    }

    @Override
    public void beforeTicket() {
        if (!tokens.takeFilled()) {
            takeWatching(tokens::takeFilled);
        }
    }

    @Override
    public void freed(long word) {
        tokens.giveEmpty();
    }

    private void takeWatching(BooleanSupplier take) {
        Watch watch = peer.watch();
        while (!take.getAsBoolean()) {
            watch.check();
        }
    }

    @Override
    public boolean await(long word, long state, Ended ended) {
        return looks.await(word, state, ended);
    }

    @Override
    public void finished(int threads) {
        tokens.release(threads);
    }
}
