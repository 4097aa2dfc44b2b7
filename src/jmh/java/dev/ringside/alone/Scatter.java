package dev.ringside.alone;

/** Places in an order that no prefetcher knows, the same in every fork. */
final class Scatter {
    private Scatter() {}

    /** The state after {@code state}, by Knuth's congruence; the upper bits are the random ones. */
    static long next(long state) {
        return state * 6364136223846793005L + 1442695040888963407L;
    }

    /** One of {@code many}, from 0. */
    static int place(long state, int many) {
        return (int) ((state >>> 33) % many);
    }
}
