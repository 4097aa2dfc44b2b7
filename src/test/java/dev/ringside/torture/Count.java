package dev.ringside.torture;

/** How often a test does what it does: the share that every build has time for, or the full count of {@code make torture}. */
public final class Count {
    private static final boolean FULL = Boolean.getBoolean("ringside.torture");

    private Count() {}

    public static long of(long full, long share) {
        return FULL ? full : share;
    }

    public static int of(int full, int share) {
        return FULL ? full : share;
    }
}
