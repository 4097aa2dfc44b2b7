package dev.ringside.transport;

import dev.ringside.memory.OffHeap;

/**
 * What goes before every datagram of a link.
 *
 * <pre>
 *  0  number    of the message, from 0; of the end: how many there were; of a greeting: the secret
 *  8  credit    bytes that the sender of this has read from its own receiving socket so far; of a greeting: its window
 * 16  seen      the credit that the sender of this has been given so far
 * 24  kind
 * 28  credits   how many datagrams of credit the sender of this has sent so far
 * 32  the message
 * </pre>
 */
final class UdpHeader {
    static final int NUMBER = 0;
    static final int CREDIT = NUMBER + Long.BYTES;
    static final int SEEN = CREDIT + Long.BYTES;
    static final int KIND = SEEN + Long.BYTES;
    static final int CREDITS = KIND + Integer.BYTES;
    static final int BYTES = CREDITS + Integer.BYTES;

    static final int MESSAGE = 1;
    static final int END = 2;
    static final int RETURN = 3;
    static final int GREETING = 4;

    private UdpHeader() {}

    static int kind(long address) {
        return OffHeap.getInt(address + KIND);
    }

    static long number(long address) {
        return OffHeap.getLong(address + NUMBER);
    }

    static long credit(long address) {
        return OffHeap.getLong(address + CREDIT);
    }

    static long seen(long address) {
        return OffHeap.getLong(address + SEEN);
    }

    static int credits(long address) {
        return OffHeap.getInt(address + CREDITS);
    }

    static void put(long address, int kind, long number) {
        OffHeap.putInt(address + KIND, kind);
        OffHeap.putLong(address + NUMBER, number);
    }

    static void putCredit(long address, long credit, int credits) {
        OffHeap.putLong(address + CREDIT, credit);
        OffHeap.putInt(address + CREDITS, credits);
    }

    static void putSeen(long address, long seen) {
        OffHeap.putLong(address + SEEN, seen);
    }
}
