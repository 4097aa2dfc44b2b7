package dev.ringside.peer;

import dev.ringside.ring.Message;
import dev.ringside.transport.Link;

/** Message n is checked, and then counted where the other side sees it. */
final class Counting implements LinkRole.Work {
    private final Scoreboard board;

    Counting(Scoreboard board) {
        this.board = board;
    }

    @Override
    public void take(Link link, int length, long sequence) {
        if (!Message.matches(link.inbox(), length, sequence)) {
            throw LinkRole.torn(sequence, length);
        }
        board.publishReceived(sequence + 1);
    }
}
