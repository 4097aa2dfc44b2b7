package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SysVQueueTest {
    private final int key = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private final Memory message = new Memory(64);
    private final long address = Pointer.nativeValue(message);
    private int id;

    @BeforeEach
    void create() {
        id = SysVQueue.create(key);
    }

    @AfterEach
    void remove() {
        SysVQueue.remove(id);
    }

    @Test
    void shouldCarryTypeAndText() {
        message.setLong(0, 7);
        message.setLong(SysVQueue.TEXT, 42);
        assertThat(SysVQueue.send(id, address, 8, true)).isZero();

        message.clear();
        assertThat(SysVQueue.receive(id, address, 56, true)).isEqualTo(8);
        assertThat(message.getLong(0)).isEqualTo(7);
        assertThat(message.getLong(SysVQueue.TEXT)).isEqualTo(42);
    }

    @Test
    void shouldTellAnEmptyMessageFromNone() {
        assertThat(SysVQueue.receive(id, address, 56, false)).isEqualTo(SysVQueue.NOT_YET);

        message.setLong(0, 1);
        SysVQueue.send(id, address, 0, false);
        assertThat(SysVQueue.receive(id, address, 56, false)).isZero();
    }

    @Test
    void shouldBeItsOwnersAlone() {
        assertThat(SysVQueue.stat(id)).isEqualTo(new SysVQueue.Stat(LibC.geteuid(), 0600));
        assertThat(SysVQueue.find(key)).isEqualTo(id);
        assertThatThrownBy(() -> SysVQueue.create(key))
                .isInstanceOf(PosixException.class)
                .hasMessage("msgget failed: EEXIST (exists already)");
    }

    @Test
    void shouldWakeASleeperWhenItIsRemoved() throws InterruptedException {
        Errno[] seen = new Errno[1];
        Thread sleeper = new Thread(() -> {
            try {
                SysVQueue.receive(id, address, 56, true);
            } catch (PosixException e) {
                seen[0] = e.errno();
            }
        });
        sleeper.start();
        Thread.sleep(100);
        assertThat(SysVQueue.remove(id)).isTrue();
        sleeper.join(5000);

        assertThat(seen[0]).isIn(Errno.EIDRM, Errno.EINVAL);
        assertThat(SysVQueue.remove(id)).isFalse();
    }
}
