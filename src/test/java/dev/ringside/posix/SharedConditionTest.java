package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedConditionTest {
    private final Memory memory = new Memory(Mutex.BYTES + SharedCondition.BYTES);
    private final Mutex mutex = Mutex.init(Pointer.nativeValue(memory));
    private final SharedCondition condition = SharedCondition.init(Pointer.nativeValue(memory) + Mutex.BYTES);

    @Test
    void shouldWaitNoLongerThanAskedAndHoldTheMutexAgain() throws InterruptedException {
        mutex.tryLock();
        long start = System.nanoTime();

        assertThat(condition.await(mutex, 100)).isEqualTo(Mutex.Lock.BUSY);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(99), Duration.ofSeconds(10));
        assertThat(inAnotherThread(mutex::tryLock)).isEqualTo(Mutex.Lock.BUSY);
        mutex.unlock();
    }

    @Test
    void shouldEndWithABroadcast() throws InterruptedException {
        AtomicBoolean waits = new AtomicBoolean(true);
        Thread waiter = new Thread(() -> {
            mutex.timedLock(900);
            for (int i = 0; i < 20 && waits.get(); i++) {
                condition.await(mutex, 900);
            }
            mutex.unlock();
        });
        waiter.start();
        Thread.sleep(50);
        long start = System.nanoTime();
        mutex.timedLock(900);
        waits.set(false);
        condition.broadcast();
        mutex.unlock();
        waiter.join();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(800));
    }

    @Test
    void shouldPassTheMutexOfADeadThreadOnToAWaiter() throws InterruptedException {
        AtomicBoolean locked = new AtomicBoolean();
        Thread owner = new Thread(() -> {
            mutex.timedLock(900);
            locked.set(true);
        });
        mutex.tryLock();
        owner.start();
        // the owner gets the mutex while this thread waits, and ends with it
        Mutex.Lock lock = condition.await(mutex, 200);
        while (!locked.get()) {
            lock = condition.await(mutex, 200);
        }

        assertThat(lock).isEqualTo(Mutex.Lock.INHERITED);
        mutex.consistent();
        mutex.unlock();
    }

    /** What a process leaves that is killed inside: the inner lock, in the low bits of a word behind the groups' sizes. */
    @Test
    void shouldFreeAThreadThatADeadOneKeepsInside() throws InterruptedException {
        int inner = Mutex.BYTES + 32;
        Thread waiter = new Thread(() -> {
            mutex.timedLock(900);
            condition.await(mutex, 900);
            mutex.unlock();
        });
        waiter.start();
        Thread.sleep(100);
        memory.setInt(inner, memory.getInt(inner) | 1);
        Thread broadcaster = new Thread(condition::broadcast);
        broadcaster.start();
        broadcaster.join(300);
        // other versions of libc have that lock elsewhere
        assumeThat(broadcaster.isAlive()).as("stuck").isTrue();

        condition.abandon();
        broadcaster.join(5_000);
        waiter.join(5_000);
        assertThat(broadcaster.isAlive()).isFalse();
        assertThat(waiter.isAlive()).isFalse();
    }

    private static Mutex.Lock inAnotherThread(Supplier<Mutex.Lock> call) throws InterruptedException {
        Mutex.Lock[] seen = new Mutex.Lock[1];
        Thread thread = new Thread(() -> seen[0] = call.get());
        thread.start();
        thread.join();
        return seen[0];
    }
}
