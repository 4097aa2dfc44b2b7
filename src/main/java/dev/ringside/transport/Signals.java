package dev.ringside.transport;

import dev.ringside.posix.EventFd;

/** The eventfds of one direction: messages that were sent, and slots that were given back. */
record Signals(EventFd filled, EventFd empty) implements AutoCloseable {
    static final int FDS = 2;

    static Signals create(boolean block) {
        return new Signals(EventFd.create(block), EventFd.create(block));
    }

    /** The two that are open as {@code fds[at]} and the next. */
    static Signals of(int[] fds, int at) {
        return new Signals(new EventFd(fds[at]), new EventFd(fds[at + 1]));
    }

    @Override
    public void close() {
        filled.close();
        empty.close();
    }
}
