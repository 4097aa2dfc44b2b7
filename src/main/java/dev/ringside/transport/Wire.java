package dev.ringside.transport;

import java.io.IOException;

/** Carries whole messages, one system call each, that may sleep for a while. Failures are those of the system calls. */
interface Wire extends AutoCloseable {
    int NOT_YET = -2;

    long outbox();

    long inbox();

    /** Sends what lies at {@link #outbox}; false where there is no room yet. */
    boolean trySend(int length) throws IOException;

    /** Sends the message that nothing follows; false where there is no room yet. */
    boolean trySendEnd() throws IOException;

    /** The length of the next message, {@link Link#CLOSED} or {@link #NOT_YET}. */
    int tryReceive() throws IOException;

    @Override
    void close();
}
