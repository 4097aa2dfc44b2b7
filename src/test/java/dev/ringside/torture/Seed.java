package dev.ringside.torture;

/** What the chance of a test starts from: printed, and given back by {@code -Dringside.test.seed}. */
public final class Seed {
    private Seed() {}

    public static long printed(String test) {
        long seed = Long.getLong("ringside.test.seed", System.nanoTime());
        System.out.println(test + ": -Dringside.test.seed=" + seed);
        return seed;
    }
}
