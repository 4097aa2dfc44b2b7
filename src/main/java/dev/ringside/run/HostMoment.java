package dev.ringside.run;

import dev.ringside.procfs.CpuTime;
import dev.ringside.procfs.LoadAverage;
import dev.ringside.procfs.ProcessTime;
import dev.ringside.procfs.Throttling;
import dev.ringside.procfs.VmStat;
import dev.ringside.results.HostSample;
import java.util.OptionalDouble;

/** The counters of the host, and the processor time of this process and all that it has waited for; read in about a millisecond. */
record HostMoment(CpuTime processors, long own, double load, VmStat memory, long throttled) {
    private static final Throttling THROTTLING = Throttling.find();
    private static final double DIGITS = 1e4;

    static HostMoment now() {
        return new HostMoment(
                CpuTime.read(), ProcessTime.self(), LoadAverage.read(), VmStat.read(), THROTTLING.periods());
    }

    /** What the host did until {@code later}. */
    HostSample until(HostMoment later, OptionalDouble mhz) {
        CpuTime passed = later.processors.since(processors);
        VmStat events = later.memory.since(memory);
        long others = Math.max(0, passed.tasks() - (later.own - own));
        return new HostSample(
                share(passed.steal(), passed.all()),
                share(others, passed.all()),
                share(passed.busy(), passed.all()),
                Double.isNaN(load) ? 0 : load,
                mhz.isPresent() ? (Double) mhz.getAsDouble() : null,
                passed.processors(),
                passed.all(),
                events.oomKills(),
                events.swappedPages(),
                later.throttled - throttled);
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : Math.round(DIGITS * part / all) / DIGITS;
    }
}
