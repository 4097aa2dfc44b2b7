package dev.ringside.ring;

import dev.ringside.memory.Segment;
import dev.ringside.posix.Mutex;
import java.io.IOException;

/** A process that takes the mutex of a ring, says so, and keeps it. */
final class HoldsMutex {
    static final String TAKEN = "TAKEN";

    private HoldsMutex() {}

    public static void main(String[] arguments) throws IOException {
        Segment segment = Segment.attach(arguments[0], 0);
        System.out.println(Mutex.at(segment.address() + RingLayout.MUTEX_OFFSET).tryLock());
        System.in.read();
    }
}
