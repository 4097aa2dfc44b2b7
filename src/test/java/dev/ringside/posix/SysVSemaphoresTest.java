package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.posix.SysVSemaphores.Step;
import dev.ringside.posix.SysVSemaphores.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the kernel does with System V semaphores, SEM_UNDO above all: the ring's design rests on it. */
@Timeout(60)
class SysVSemaphoresTest {
    private static final int SLOTS = 5;

    private final int key = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private final SysVSemaphores set = SysVSemaphores.create(key, 0, SLOTS);

    @AfterEach
    void remove() {
        if (SysVSemaphores.find(key) != -1) {
            set.remove();
        }
    }

    private void inAnotherProcess(int times, String... steps) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(set.id()), Integer.toString(times)));
        arguments.addAll(List.of(steps));
        Process process = new ProcessBuilder(
                        JavaCommand.of(JvmFlags.measuring(), TakesSteps.class.getName(), arguments))
                .inheritIO()
                .start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Steps one(int number, int change, boolean undone) {
        return Steps.of(new Step(number, change, undone));
    }

    @Test
    void shouldKnowItsMaker() {
        assertThat(SysVSemaphores.find(key)).isEqualTo(set.id());
        assertThat(set.creatorUid()).isEqualTo(LibC.geteuid());
        assertThat(set.lastPid(1)).isEqualTo((int) ProcessHandle.current().pid());
        assertThatThrownBy(() -> SysVSemaphores.create(key, 0))
                .isInstanceOf(PosixException.class)
                .hasMessageContaining("EEXIST");
    }

    @Test
    void shouldTakeAllStepsOrNone() {
        assertThat(set.take(Steps.of(new Step(1, -1, false), new Step(0, -1, false))))
                .isFalse();
        assertThat(set.value(1)).isEqualTo(SLOTS);

        assertThat(set.take(Steps.of(new Step(1, -1, false), new Step(0, 1, false))))
                .isTrue();
        assertThat(List.of(set.value(0), set.value(1))).containsExactly(1, SLOTS - 1);
    }

    @Test
    void shouldWaitASliceForATokenThatDoesNotCome() {
        long start = System.nanoTime();
        assertThat(set.take(one(0, -1, false))).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(49), Duration.ofSeconds(10));
    }

    @Test
    void shouldTellASleeperThatTheSetIsGone() throws InterruptedException {
        Throwable[] seen = new Throwable[1];
        Thread sleeper = new Thread(() -> {
            try {
                while (!set.take(one(0, -1, false))) {}
            } catch (PosixException e) {
                seen[0] = e;
            }
        });
        sleeper.start();
        Thread.sleep(20);
        set.remove();
        sleeper.join(10_000);

        assertThat(seen[0]).isInstanceOf(PosixException.class);
        assertThat(((PosixException) seen[0]).errno()).isIn(Errno.EIDRM, Errno.EINVAL);
    }

    /** Why a producer must not undo what it gives: its messages would be taken back from those who have not read them yet. */
    @Test
    void shouldTakeUndoneTokensBackWhenTheirGiverEnds() throws Exception {
        inAnotherProcess(100, "0,1,undone");

        assertThat(set.value(0)).isZero();
    }

    /** And why it could not go on for long: the kernel keeps the sum to undo in 16 bits. */
    @Test
    void shouldRefuseToUndoMoreThanSixteenBitsHold() {
        Steps giveAndTake = Steps.of(new Step(0, 1, true), new Step(0, -1, false));
        for (int i = 0; i <= SysVSemaphores.MOST; i++) {
            assertThat(set.take(giveAndTake)).isTrue();
        }

        assertThatThrownBy(() -> set.take(giveAndTake))
                .isInstanceOf(PosixException.class)
                .hasMessage("semtimedop failed: ERANGE (out of range)");
    }

    @Test
    void shouldReturnATokenWhoseHolderDies() throws Exception {
        inAnotherProcess(3, "1,-1,undone");

        assertThat(set.value(1)).isEqualTo(SLOTS);
    }

    /** The steps of the ring: what was passed on stays, more often than 16 bits could count. */
    @Test
    void shouldKeepWhatWasPassedOn() throws Exception {
        inAnotherProcess(3, "1,-1,undone", "1,1,undone/1,-1,/0,1,");
        assertThat(List.of(set.value(0), set.value(1))).containsExactly(3, SLOTS - 3);

        inAnotherProcess(40_000, "0,-1,undone", "0,1,undone/0,-1,/1,1,", "1,-1,undone", "1,1,undone/1,-1,/0,1,");
        assertThat(List.of(set.value(0), set.value(1))).containsExactly(3, SLOTS - 3);
    }
}
