package dev.ringside.transport;

/** How many messages may be under way in one direction of a link that keeps them in slots. */
final class Window {
    private static final int MOST_SLOTS = 64;
    private static final int LINE = 64;
    private static final int PAGE = 4096;

    private Window() {}

    /** Bytes from slot to slot for {@code needed} bytes each: whole cache lines, or whole pages from a page on. */
    static int stride(int needed) {
        int step = needed < PAGE ? LINE : PAGE;
        return Math.max(step, (needed + step - 1) / step * step);
    }

    /** As many slots as fit into {@code mostBytes}, 2 to 64 and even. */
    static int slots(int stride, int mostBytes) {
        return Math.max(2, Math.min(MOST_SLOTS, mostBytes / stride) & -2);
    }
}
