package dev.ringside.run;

import dev.ringside.procfs.CpuTime;
import dev.ringside.procfs.LoadAverage;
import dev.ringside.procfs.ProcessTime;
import dev.ringside.procfs.Throttling;
import dev.ringside.procfs.VmStat;
import dev.ringside.results.HostSample;
import java.util.OptionalDouble;

/**
 * The counters of the host, and the processor time of this process and all that it has waited for; read in about a millisecond.
 * {@code nanos} is the monotonic clock beside {@code processors}.
 */
record HostMoment(long nanos, CpuTime processors, long own, double load, VmStat memory, long throttled) {
    private static final Throttling THROTTLING = Throttling.find();
    private static final double DIGITS = 1e4;
    private static final double NANOS_A_TICK = 1e7;

    static HostMoment now() {
        return new HostMoment(
                System.nanoTime(),
                CpuTime.read(),
                ProcessTime.self(),
                LoadAverage.read(),
                VmStat.read(),
                THROTTLING.periods());
    }

    /**
     * What the host did until {@code later}. Time comes from the clock, not from the sum of the columns: idle time is exact and the time of
     * tasks is counted at ticks, which miss whoever sleeps before they come, so that the columns of rows that sleep do not add up.
     */
    HostSample until(HostMoment later, OptionalDouble mhz) {
        CpuTime passed = later.processors.since(processors);
        VmStat events = later.memory.since(memory);
        long ticks = Math.round(passed.processors() * (later.nanos - nanos) / NANOS_A_TICK);
        long busy = ticks - passed.idle();
        long others = busy - passed.interrupts() - passed.steal() - (later.own - own);
        return new HostSample(
                share(passed.steal(), ticks),
                share(others, ticks),
                share(Math.max(0, busy), ticks),
                Double.isNaN(load) ? 0 : load,
                mhz.isPresent() ? (Double) mhz.getAsDouble() : null,
                passed.processors(),
                ticks,
                events.oomKills(),
                events.swappedPages(),
                later.throttled - throttled);
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : Math.round(DIGITS * part / all) / DIGITS;
    }
}
