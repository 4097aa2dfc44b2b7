package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PosixQueueTest {
    private final String name = "/ringside-test-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    private final Memory message = new Memory(16);
    private final long address = Pointer.nativeValue(message);
    private final long priority = address + 8;

    @AfterEach
    void unlink() {
        PosixQueue.unlink(name);
    }

    @Test
    void shouldCarryMessagesOfAHigherPriorityFirst() {
        try (PosixQueue queue = PosixQueue.create(name, 2, 8, false)) {
            queue.send(address, 0, 0);
            message.setLong(0, 42);
            queue.send(address, 8, 1);
            message.clear();

            assertThat(queue.receive(address, 8, priority)).isEqualTo(8);
            assertThat(message.getLong(0)).isEqualTo(42);
            assertThat(message.getInt(8)).isEqualTo(1);
            assertThat(queue.receive(address, 8, priority)).isZero();
            assertThat(message.getInt(8)).isZero();
        }
    }

    @Test
    void shouldComeBackFromAnEmptyAndFromAFullQueue() {
        for (boolean spins : new boolean[] {true, false}) {
            try (PosixQueue queue = PosixQueue.create(name, 1, 8, spins)) {
                for (int i = 0; i < 3; i++) {
                    assertThat(queue.receive(address, 8, priority)).isEqualTo(PosixQueue.NOT_YET);
                }
                assertThat(queue.send(address, 8, 1)).isZero();
                assertThat(queue.send(address, 8, 1)).isEqualTo(PosixQueue.NOT_YET);
            }
            assertThat(PosixQueue.unlink(name)).isTrue();
        }
    }

    @Test
    void shouldLiveOnWithoutItsName() {
        try (PosixQueue made = PosixQueue.create(name, 1, 8, true);
                PosixQueue opened = PosixQueue.open(name, true)) {
            assertThat(PosixQueue.unlink(name)).isTrue();
            assertThat(PosixQueue.unlink(name)).isFalse();
            made.send(address, 3, 1);
            assertThat(opened.receive(address, 8, priority)).isEqualTo(3);
        }
    }

    @Test
    void shouldBeCreatedExclusively() {
        PosixQueue.create(name, 1, 8, true).close();

        assertThatThrownBy(() -> PosixQueue.create(name, 1, 8, true))
                .isInstanceOf(PosixException.class)
                .hasMessage("mq_open(" + name + ") failed: EEXIST (exists already)");
    }
}
