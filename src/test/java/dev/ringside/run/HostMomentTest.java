package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.procfs.CpuTime;
import dev.ringside.procfs.VmStat;
import dev.ringside.results.HostSample;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HostMomentTest {
    private static HostMoment at(double seconds, CpuTime processors, long own) {
        return new HostMoment((long) (seconds * 1e9), processors, own, 1, new VmStat(0, 0), 0);
    }

    private static HostSample between(CpuTime earlier, CpuTime later, long own) {
        return at(10, earlier, 500).until(at(12, later, 500 + own), OptionalDouble.empty());
    }

    /** Two processors for 2 s: 400 ticks, of which a row that sleeps used 80, and somebody 24, whatever the ticks of tasks saw of it. */
    @Test
    void shouldFindOthersBesideARowThatSleeps() {
        HostSample host = between(new CpuTime(2, 1000, 50, 10), new CpuTime(2, 1290, 52, 14), 80);

        assertThat(host.ticks()).isEqualTo(400);
        assertThat(host.others()).isEqualTo(0.06);
        assertThat(host.busy()).isEqualTo(0.275);
        assertThat(host.steal()).isEqualTo(0.01);
    }

    @Test
    void shouldKeepWhatIsBelowNothing() {
        HostSample host = between(new CpuTime(2, 1000, 50, 10), new CpuTime(2, 1310, 50, 10), 94);

        assertThat(host.others()).isEqualTo(-0.01);
    }

    @Test
    void shouldSayNothingWhereTheHostTellsNothing() {
        HostSample host = between(new CpuTime(0, 0, 0, 0), new CpuTime(0, 0, 0, 0), 94);

        assertThat(host.ticks()).isZero();
        assertThat(host.others()).isZero();
    }
}
