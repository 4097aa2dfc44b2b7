package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the host did while a fork ran, on the processors that the run may use. Shares of their time, 0 to 1: {@code steal} the hypervisor
 * took while they had work, {@code others} went to processes that are not of this run, a little below 0 where counting was off, {@code busy} is all that they had work for, steal
 * among it. {@code load} is the load average when the fork started; {@code mhz} the frequency of the fastest processor when it ended, null
 * where it is not told; {@code ticks} their time by the clock, in ticks of 10 ms, which is what shares are counted in. {@code oomKills} and
 * {@code swappedPages} are of the whole host; {@code throttled} is how many periods the run's control group had used up its quota in. {@code sampled} is
 * whether {@code others} was found by looking at each tick who runs, which is coarse.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostSample(
        double steal,
        double others,
        double busy,
        double load,
        Double mhz,
        int processors,
        long ticks,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long oomKills,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long swappedPages,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long throttled,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sampled) {

    /** With {@code others} measured. */
    public HostSample(
            double steal,
            double others,
            double busy,
            double load,
            Double mhz,
            int processors,
            long ticks,
            long oomKills,
            long swappedPages,
            long throttled) {
        this(steal, others, busy, load, mhz, processors, ticks, oomKills, swappedPages, throttled, false);
    }
}
