package dev.ringside.procfs;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What some processors have done since boot, in clock ticks of 10 ms, from /proc/stat: {@code idle}, waiting for a disk among it;
 * {@code interrupts}; and {@code steal}, the time in which they had work and the hypervisor gave it to somebody else.
 *
 * <p>The time of tasks is not here: most kernels ask at each tick who runs and give him all of it, so that tasks which sleep before the tick
 * comes are missed. Idle time and steal are measured where the tick is stopped on idle processors. Interrupts are in no process's time on one
 * kernel and in that of whoever they interrupt on another, so they stand apart.
 */
public record CpuTime(int processors, long idle, long interrupts, long steal) {
    private static final int COLUMNS = 8;

    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int INTERRUPTS = 5;
    private static final int SOFT_INTERRUPTS = 6;
    private static final int STEAL = 7;

    /** Of the processors that this process may use; nothing where the host does not tell. */
    public static CpuTime read() {
        return parse(Text.ifPresent("/proc/stat").orElse(""), ProcStatus.allowedProcessors());
    }

    static CpuTime parse(String stat, BitSet which) {
        List<long[]> rows = stat.lines()
                .filter(line -> line.matches("cpu\\d+ .*"))
                .filter(line -> which.get(Integer.parseInt(line.substring("cpu".length(), line.indexOf(' ')))))
                .map(CpuTime::columns)
                .toList();
        long[] sums = new long[COLUMNS];
        rows.forEach(row -> Arrays.setAll(sums, i -> sums[i] + row[i]));
        return new CpuTime(
                rows.size(), sums[IDLE] + sums[IO_WAIT], sums[INTERRUPTS] + sums[SOFT_INTERRUPTS], sums[STEAL]);
    }

    /** Old kernels have fewer columns. */
    private static long[] columns(String line) {
        String[] words = line.split(" +");
        long[] columns = new long[COLUMNS];
        for (int i = 0; i < COLUMNS && i + 1 < words.length; i++) {
            columns[i] = Text.number("/proc/stat: " + words[0], words[i + 1]);
        }
        return columns;
    }

    /** What they did since {@code earlier}. Idle time is known to go backwards; nothing here does. */
    public CpuTime since(CpuTime earlier) {
        return new CpuTime(
                processors,
                Math.max(0, idle - earlier.idle),
                Math.max(0, interrupts - earlier.interrupts),
                Math.max(0, steal - earlier.steal));
    }
}
