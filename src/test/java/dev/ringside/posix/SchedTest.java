package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Each test pins a thread of its own, since whatever the thread of JUnit starts later would inherit the mask. */
class SchedTest {

    private static void inOwnThread(Runnable work) throws InterruptedException, ExecutionException {
        FutureTask<Void> task = new FutureTask<>(work, null);
        new Thread(task).start();
        task.get();
    }

    private static BitSet only(int cpu) {
        BitSet cpus = new BitSet();
        cpus.set(cpu);
        return cpus;
    }

    @Test
    void shouldPinThisThreadAndGiveItBack() throws InterruptedException, ExecutionException {
        BitSet outside = Sched.affinity();
        assertThat(outside.cardinality()).isPositive();

        inOwnThread(() -> {
            BitSet before = Sched.affinity();
            assertThat(before).isEqualTo(outside);
            for (int cpu = before.nextSetBit(0); cpu >= 0; cpu = before.nextSetBit(cpu + 1)) {
                Sched.pin(only(cpu));
                assertThat(Sched.affinity()).isEqualTo(only(cpu));
            }
            Sched.pin(before);
            assertThat(Sched.affinity()).isEqualTo(before);
        });

        assertThat(Sched.affinity()).as("mask of another thread").isEqualTo(outside);
    }

    @Test
    void shouldRefuseAProcessorThatIsNotThere() throws InterruptedException, ExecutionException {
        inOwnThread(() -> {
            BitSet before = Sched.affinity();
            assertThatThrownBy(() -> Sched.pin(only(1023)))
                    .isInstanceOf(PosixException.class)
                    .hasMessage("sched_setaffinity({1023}) failed: EINVAL (invalid argument)");
            assertThatThrownBy(() -> Sched.pin(new BitSet()))
                    .isInstanceOf(PosixException.class)
                    .hasMessage("sched_setaffinity({}) failed: EINVAL (invalid argument)");
            assertThat(Sched.affinity()).isEqualTo(before);
        });
    }

    @Test
    void shouldRefuseAProcessorBeyondTheMask() throws InterruptedException, ExecutionException {
        inOwnThread(() -> assertThatThrownBy(() -> Sched.pin(only(1024)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("processors must be 0 to 1023: {1024}"));
    }
}
