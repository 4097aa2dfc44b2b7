package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.procfs.CpuTime;
import dev.ringside.procfs.VmStat;
import dev.ringside.results.HostSample;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HostMomentTest {
    private static HostMoment at(double seconds, CpuTime processors, long own, long others) {
        return new HostMoment((long) (seconds * 1e9), processors, own, others, 1, new VmStat(0, 0), 0);
    }

    /** Two processors for 2 s: 400 ticks, of which the columns of a row that sleeps show 360. */
    @Test
    void shouldCountByTheClock() {
        HostSample host = at(10, new CpuTime(2, true, 5000, 1000, 10), 500, 7000)
                .until(at(12, new CpuTime(2, true, 5062, 1294, 14), 580, 7020), OptionalDouble.empty());

        assertThat(host.ticks()).isEqualTo(400);
        assertThat(host.others()).isEqualTo(0.05);
        assertThat(host.busy()).isEqualTo(0.265);
        assertThat(host.steal()).isEqualTo(0.01);
        assertThat(host.sampled()).isFalse();
    }

    @Test
    void shouldSayNothingWhereTheHostTellsNothing() {
        CpuTime nothing = new CpuTime(0, true, 0, 0, 0);

        HostSample host = at(10, nothing, 0, 0).until(at(12, nothing, 94, 0), OptionalDouble.empty());

        assertThat(host.ticks()).isZero();
        assertThat(host.others()).isZero();
    }
}
