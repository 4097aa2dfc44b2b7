package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Message;

/** Messages of tests, and how long each is. */
final class Letter {
    static final int[] LENGTHS = {0, 1, 7, 8, 9, 63, 64, 65, 100, 1000, 4095, 4096, 4097, 65_535, 65_536};

    /** Bytes in front of a message that say which writer's it is and the how manieth of that writer. */
    static final int BY_WRITER = 16;

    private Letter() {}

    /** Length of message {@code sequence} where a slot holds {@code capacity}: all of them where that is the largest, else full. */
    static int length(long sequence, int capacity) {
        return capacity == LENGTHS[LENGTHS.length - 1] ? LENGTHS[(int) (sequence % LENGTHS.length)] : capacity;
    }

    /** Publishes the next message; false where nobody reads any more. */
    static boolean send(Writer writer, int capacity) {
        long payload = writer.claim();
        if (payload == Writer.CLOSED) {
            return false;
        }
        int length = length(writer.sequence(), capacity);
        Message.write(payload, length, writer.sequence());
        writer.publish(length);
        return true;
    }

    /** Throws unless the message taken is the one that its sequence says, whole. */
    static void check(Reader reader, int capacity) {
        int due = length(reader.sequence(), capacity);
        if (reader.length() != due || !Message.matches(reader.payload(), due, reader.sequence())) {
            throw new IllegalStateException(
                    "message " + reader.sequence() + " of " + reader.length() + " bytes is torn or foreign");
        }
    }

    /** Publishes message {@code count} of writer {@code number}. */
    static void sendBy(Writer writer, int number, long count, int capacity) {
        long payload = writer.claim();
        OffHeap.putLong(payload, number);
        OffHeap.putLong(payload + 8, count);
        Message.write(payload + BY_WRITER, capacity - BY_WRITER, key(number, count));
        writer.publish(capacity);
    }

    static int writerOf(Reader reader) {
        return (int) OffHeap.getLong(reader.payload());
    }

    static long countOf(Reader reader) {
        return OffHeap.getLong(reader.payload() + 8);
    }

    static void checkBy(Reader reader, int capacity) {
        long key = key(writerOf(reader), countOf(reader));
        if (!Message.matches(reader.payload() + BY_WRITER, capacity - BY_WRITER, key)) {
            throw new IllegalStateException("message " + reader.sequence() + " is torn or foreign");
        }
    }

    private static long key(int number, long count) {
        return (long) number << 48 | count;
    }
}
