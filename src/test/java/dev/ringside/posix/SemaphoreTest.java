package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SemaphoreTest {
    private final String name = "/ringside-test-" + UUID.randomUUID();
    private Semaphore semaphore;

    @BeforeEach
    void create() {
        semaphore = Semaphore.create(name, 2);
    }

    @AfterEach
    void remove() {
        semaphore.close();
        Semaphore.unlink(name);
    }

    private Path file() {
        return Path.of("/dev/shm/sem." + name.substring(1));
    }

    @Test
    void shouldCountTokens() {
        assertThat(semaphore.name()).isEqualTo(name);
        assertThat(semaphore.value()).isEqualTo(2);

        semaphore.post();
        assertThat(semaphore.value()).isEqualTo(3);

        assertThat(semaphore.tryWait()).isTrue();
        assertThat(semaphore.value()).isEqualTo(2);
    }

    @Test
    void shouldGiveNoTokenThatIsNotThere() {
        assertThat(semaphore.tryWait()).isTrue();
        assertThat(semaphore.tryWait()).isTrue();

        assertThat(semaphore.tryWait()).isFalse();
        assertThat(semaphore.value()).isZero();
    }

    @Test
    void shouldWaitNoLongerThanAsked() {
        assertThat(semaphore.timedWait(100)).isTrue();
        assertThat(semaphore.timedWait(100)).isTrue();

        long start = System.nanoTime();
        assertThat(semaphore.timedWait(100)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(99), Duration.ofSeconds(10));
    }

    @Test
    void shouldCarryTheDeadlineIntoTheNextSecond() {
        assertThat(semaphore.tryWait()).isTrue();
        assertThat(semaphore.tryWait()).isTrue();

        long start = System.nanoTime();
        // five times 300 ms cross the end of a second at least once, whenever the test starts
        for (int i = 0; i < 5; i++) {
            assertThat(semaphore.timedWait(300)).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1490));
    }

    @Test
    void shouldShareTokensWithWhoeverOpensIt() throws InterruptedException {
        try (Semaphore other = Semaphore.open(name)) {
            assertThat(other.tryWait()).isTrue();
            assertThat(other.tryWait()).isTrue();
            assertThat(semaphore.value()).isZero();

            AtomicBoolean taken = new AtomicBoolean();
            Thread waiter = new Thread(() -> {
                for (int i = 0; i < 100 && !taken.get(); i++) {
                    taken.set(semaphore.timedWait(100));
                }
            });
            waiter.start();
            other.post();
            waiter.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(taken).isTrue();
            assertThat(other.value()).isZero();
        }
    }

    @Test
    void shouldBeCreatedExclusively() {
        assertThatThrownBy(() -> Semaphore.create(name, 0))
                .isInstanceOf(PosixException.class)
                .hasMessage("sem_open(" + name + ") failed: EEXIST (exists already)");
        assertThat(semaphore.value()).isEqualTo(2);
    }

    @Test
    void shouldBeClosedToOthers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.getAttribute(file(), "unix:uid")).isEqualTo(LibC.geteuid());
    }

    @Test
    void shouldOutliveItsName() {
        assertThat(Semaphore.unlink(name)).isTrue();

        assertThat(file()).doesNotExist();
        assertThat(Semaphore.unlink(name)).as("a second time").isFalse();
        assertThat(semaphore.tryWait()).isTrue();
        assertThatThrownBy(() -> Semaphore.open(name))
                .isInstanceOf(PosixException.class)
                .hasMessage("sem_open(" + name + ") failed: ENOENT (no such object)");
    }
}
