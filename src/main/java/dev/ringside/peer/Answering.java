package dev.ringside.peer;

import dev.ringside.ring.Message;
import dev.ringside.transport.Link;

/** Message n is checked and answered with message n. */
final class Answering implements LinkRole.Work {

    @Override
    public void take(Link link, int length, long sequence) {
        if (!Message.matches(link.inbox(), length, sequence)) {
            throw LinkRole.torn(sequence, length);
        }
        Message.write(link.outbox(), length, sequence);
        link.send(length);
    }
}
