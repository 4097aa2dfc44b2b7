package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventFdTest {

    @Test
    void shouldTakeAllThatWasAddedAtOnce() {
        try (EventFd signal = EventFd.create(true)) {
            signal.add(2);
            signal.add(40);

            assertThat(signal.take()).isEqualTo(42);
        }
    }

    @Test
    void shouldReturnNothingWhereItDoesNotWait() {
        try (EventFd signal = EventFd.create(false)) {
            assertThat(signal.take()).isZero();
        }
    }

    @Test
    void shouldWakeAThreadThatWaits() throws InterruptedException {
        try (EventFd signal = EventFd.create(true)) {
            long[] taken = new long[1];
            Thread sleeper = new Thread(() -> taken[0] = signal.take());
            sleeper.start();
            new EventFd(signal.fd()).add(7);
            sleeper.join();

            assertThat(taken[0]).isEqualTo(7);
        }
    }
}
