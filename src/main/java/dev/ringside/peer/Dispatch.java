package dev.ringside.peer;

import dev.ringside.protocol.Writer;
import dev.ringside.ring.Message;
import dev.ringside.ring.PeerLostException;
import java.util.concurrent.atomic.AtomicLong;

/** One producer thread's writer: fills every message at full size and counts. */
final class Dispatch {
    private final Writer writer;
    private final int length;
    private final AtomicLong published = new AtomicLong();

    Dispatch(Writer writer, int length) {
        this.writer = writer;
        this.length = length;
    }

    void send() {
        long payload = writer.claim();
        if (payload == Writer.CLOSED) {
            throw new PeerLostException("every consumer has left");
        }
        Message.write(payload, length, writer.sequence());
        writer.publish(length);
        // the count of one thread, which others may see a moment later
        published.lazySet(published.getPlain() + 1);
    }

    void finish() {
        writer.finish();
    }

    void close() throws Exception {
        writer.close();
    }

    long published() {
        return published.get();
    }
}
