package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MutexTest {
    private final Memory memory = new Memory(Mutex.BYTES);
    private final Mutex mutex = Mutex.init(Pointer.nativeValue(memory));

    private Mutex.Lock inAnotherThread(int millis) throws InterruptedException {
        Mutex.Lock[] seen = new Mutex.Lock[1];
        Thread thread = new Thread(() -> seen[0] = mutex.timedLock(millis));
        thread.start();
        thread.join();
        return seen[0];
    }

    @Test
    void shouldBeHeldByOneThread() throws InterruptedException {
        assertThat(mutex.tryLock()).isEqualTo(Mutex.Lock.TAKEN);
        assertThat(inAnotherThread(10)).isEqualTo(Mutex.Lock.BUSY);

        mutex.unlock();
        assertThat(mutex.tryLock()).isEqualTo(Mutex.Lock.TAKEN);
        mutex.unlock();
    }

    @Test
    void shouldWaitNoLongerThanAsked() throws InterruptedException {
        mutex.tryLock();
        long start = System.nanoTime();
        assertThat(inAnotherThread(100)).isEqualTo(Mutex.Lock.BUSY);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(99), Duration.ofSeconds(10));
        mutex.unlock();
    }

    @Test
    void shouldPassOnWhatADeadThreadHeld() throws InterruptedException {
        assertThat(inAnotherThread(100)).isEqualTo(Mutex.Lock.TAKEN);

        // the thread has ended for Java before it has for the kernel
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        Mutex.Lock lock = mutex.timedLock(500);
        while (lock == Mutex.Lock.BUSY && System.nanoTime() < end) {
            lock = mutex.timedLock(500);
        }
        assertThat(lock).isEqualTo(Mutex.Lock.INHERITED);
        mutex.consistent();
        mutex.unlock();
        assertThat(mutex.tryLock()).isEqualTo(Mutex.Lock.TAKEN);
        mutex.unlock();
    }

    @Test
    void shouldBeSpoiledForGoodWhereNobodyRepairs() throws InterruptedException {
        assertThat(inAnotherThread(100)).isEqualTo(Mutex.Lock.TAKEN);
        assertThat(mutex.timedLock(900)).isEqualTo(Mutex.Lock.INHERITED);
        mutex.unlock();

        assertThatThrownBy(mutex::tryLock)
                .isInstanceOf(PosixException.class)
                .hasMessageContaining("pthread_mutex_trylock")
                .hasMessageContaining("ENOTRECOVERABLE");
    }
}
