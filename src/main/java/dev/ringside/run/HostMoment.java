package dev.ringside.run;

import dev.ringside.procfs.CpuTime;
import dev.ringside.procfs.LoadAverage;
import dev.ringside.procfs.OtherProcesses;
import dev.ringside.procfs.ProcessTime;
import dev.ringside.procfs.Throttling;
import dev.ringside.procfs.VmStat;
import dev.ringside.results.HostSample;
import java.util.OptionalDouble;

/**
 * The counters of the host, and the processor time of this process and all that it has waited for; {@code others} is that of all others that
 * /proc shows. Read in a few milliseconds.
 * {@code nanos} is the monotonic clock beside {@code processors}.
 */
record HostMoment(long nanos, CpuTime processors, long own, long others, double load, VmStat memory, long throttled) {
    private static final Throttling THROTTLING = Throttling.find();
    private static final double DIGITS = 1e4;
    private static final double NANOS_A_TICK = 1e7;

    static HostMoment now() {
        return new HostMoment(
                System.nanoTime(),
                CpuTime.read(),
                ProcessTime.self(),
                OtherProcesses.time(),
                LoadAverage.read(),
                VmStat.read(),
                THROTTLING.periods());
    }

    /** What the host did until {@code later}; time is that of the clock, since the columns of /proc/stat need not add up to it. */
    HostSample until(HostMoment later, OptionalDouble mhz) {
        CpuTime passed = later.processors.since(processors);
        VmStat events = later.memory.since(memory);
        long ticks = Math.round(passed.processors() * (later.nanos - nanos) / NANOS_A_TICK);
        long busy = Math.max(0, ticks - passed.idle());
        OthersTime taken = OthersTime.of(passed, later.own - own, later.others - others, busy, ticks);
        return new HostSample(
                share(passed.steal(), ticks),
                share(taken.ticks(), ticks),
                share(busy, ticks),
                Double.isNaN(load) ? 0 : load,
                mhz.isPresent() ? (Double) mhz.getAsDouble() : null,
                passed.processors(),
                ticks,
                events.oomKills(),
                events.swappedPages(),
                later.throttled - throttled,
                taken.sampled());
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : Math.round(DIGITS * part / all) / DIGITS;
    }
}
