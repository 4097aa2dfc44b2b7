package dev.ringside.transport;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Message;

/** What the other end of a link does with it. Message n is the n-th that was sent, and everything is checked. */
enum Task {
    /** Sends back what comes, until the link is closed. */
    ECHO {
        @Override
        long perform(Link link, long pauseMillis) {
            long sequence = 0;
            for (int length = link.receive(); length != Link.CLOSED; length = link.receive()) {
                require(link, length, sequence++);
                OffHeap.copy(link.inbox(), link.outbox(), length);
                link.send(length);
            }
            return sequence;
        }
    },

    /** Sleeps for a while, then takes what comes, until the link is closed. */
    SINK {
        @Override
        long perform(Link link, long pauseMillis) throws InterruptedException {
            Thread.sleep(pauseMillis);
            long sequence = 0;
            for (int length = link.receive(); length != Link.CLOSED; length = link.receive()) {
                require(link, length, sequence++);
            }
            return sequence;
        }
    },

    /** Sends a message before it receives one. */
    CROSS {
        @Override
        long perform(Link link, long pauseMillis) {
            Message.write(link.outbox(), CROSSING_BYTES, 1);
            link.send(CROSSING_BYTES);
            require(link, link.receive(), 0);
            return 1;
        }
    },

    /** Sends back the first message and closes. */
    CLOSE {
        @Override
        long perform(Link link, long pauseMillis) {
            require(link, link.receive(), 0);
            Message.write(link.outbox(), CROSSING_BYTES, 0);
            link.send(CROSSING_BYTES);
            return 1;
        }
    },

    /** Nothing, and keeps the link until it is told to release it. */
    HOLD {
        @Override
        long perform(Link link, long pauseMillis) {
            return 0;
        }
    };

    static final int CROSSING_BYTES = 1000;

    /** How many messages were received. */
    abstract long perform(Link link, long pauseMillis) throws InterruptedException;

    private static void require(Link link, int length, long sequence) {
        if (length == Link.CLOSED || !Message.matches(link.inbox(), length, sequence)) {
            throw new IllegalStateException(
                    "message " + sequence + " came as " + length + " bytes that are not it, or not at all");
        }
    }
}
