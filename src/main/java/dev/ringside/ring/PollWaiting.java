package dev.ringside.ring;

/** Looks, and sleeps 50 us between two looks, to which Linux adds a timer slack of 50 us unless told otherwise. */
final class PollWaiting implements Waiting {
    private static final long SLEEP_NANOS = 50_000;

    private final Looks looks;

    PollWaiting(Watch.Peer peer) {
        looks = new Looks(peer, 1, SLEEP_NANOS);
    }

    @Override
    public void published(long word) {}

    @Override
    public void freed(long word) {}

    @Override
    public boolean await(long word, long state, Ended ended) {
        return looks.await(word, state, ended);
    }

    @Override
    public void finished(int threads) {}
}
