package dev.ringside.run;

import dev.ringside.procfs.CpuTime;

/**
 * Processor time that went to processes which are not of this run, in clock ticks; {@code sampled} where it was found by asking at each tick
 * who runs, and not measured.
 */
record OthersTime(long ticks, boolean sampled) {
    private static final double SIGMAS = 3;

    /**
     * The time of the processes that /proc shows is measured, and is taken. Ticks of tasks miss those of ours that sleep between ticks and
     * fall short by up to a fifth, so they count in two cases alone: where the run may use a part of the processors, which no process
     * tells apart, and where they show more than all processes have, beyond their error: then there are some that /proc does not show.
     * Neither is more than what is left of the busy time, wake-ups of idle processors and interrupts among it.
     */
    static OthersTime of(CpuTime passed, long own, long shown, long busy, long all) {
        long sampled = passed.tasks() - own;
        boolean isHidden = sampled > shown + error(all);
        long most = busy - passed.steal() - own;
        return passed.whole() && !isHidden
                ? new OthersTime(Math.min(shown, most), false)
                : new OthersTime(Math.min(sampled, most), true);
    }

    /** Beyond which {@code looks} are off in one fork of a thousand, at worst: at half of them somebody else runs. */
    static double error(long looks) {
        return SIGMAS * Math.sqrt(looks / 4.0);
    }
}
