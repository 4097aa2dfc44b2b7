package dev.ringside.transport;

/**
 * How much may be on its way to a socket that drops what it has no room for. Bytes are counted as the kernel counts them, with what it adds
 * to each datagram, and cumulatively from the start of the link, so that a credit may be late or told twice.
 */
final class CreditWindow {
    /** More than the kernel's own structures take of one datagram. */
    private static final int OVERHEAD = 1280;

    /** Up to 16 KiB a datagram lies in a piece of memory that is rounded up to a power of two; a larger one lies in pages. */
    private static final int ROUNDED = 8 * 1024;

    /** On the way through loopback a processor queues at most 1000 datagrams (net.core.netdev_max_backlog); this is half of that. */
    private static final int MOST_DATAGRAMS = 512;

    private final long bytes;
    private long sent;
    private long returned;

    CreditWindow(long bytes) {
        this.bytes = bytes;
    }

    /** Bytes that a socket with that buffer holds for certain: the kernel takes note of what was read only in quarters of the buffer. */
    static long of(long receiveBuffer) {
        return Math.min(receiveBuffer / 4 * 3, (long) MOST_DATAGRAMS * OVERHEAD);
    }

    /** More than the kernel charges for a datagram of {@code length} bytes. */
    static long charge(int length) {
        return (long) length + Math.min(length, ROUNDED) + OVERHEAD;
    }

    /** A quarter: so much may have been read without a word, so it is missing from the window of who sends. */
    static long quarter(long window) {
        return window / 4;
    }

    /** The largest datagram that can be sent when all but a quarter of the window has been returned. */
    static long largest(long window) {
        long room = window - quarter(window) - OVERHEAD;
        return Math.max(room - ROUNDED, Math.min(room / 2, ROUNDED));
    }

    boolean hasRoomFor(int length) {
        return sent - returned + charge(length) <= bytes;
    }

    void sent(int length) {
        sent += charge(length);
    }

    /** The receiver says that it has read so much since the start. */
    void returned(long total) {
        returned = Math.max(returned, total);
    }

    long returned() {
        return returned;
    }
}
