package dev.ringside.transport;

import dev.ringside.memory.OffHeap;

/** The first message of a link, 64 random bits that only the two processes know. */
final class Secret {
    private Secret() {}

    static void sendOver(Link link, String secret) {
        OffHeap.putLong(link.outbox(), Long.parseUnsignedLong(secret, 16));
        link.send(Long.BYTES);
    }

    static boolean isSentOver(Link link, String secret) {
        return link.receive() == Long.BYTES && OffHeap.getLong(link.inbox()) == Long.parseUnsignedLong(secret, 16);
    }
}
