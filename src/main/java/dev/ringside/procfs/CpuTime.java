package dev.ringside.procfs;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What some processors have done since boot, in clock ticks of 10 ms, from /proc/stat: {@code tasks} is user and system time of all
 * processes; {@code idle}, waiting for a disk among it; and {@code steal}, the time in which they had work and the hypervisor gave it to
 * somebody else. {@code whole} is whether no other processor is online.
 *
 * <p>Most kernels ask at each tick who runs and give him all of it, so that {@code tasks} misses whoever sleeps before the tick comes. Idle
 * time and steal are measured, where the tick is stopped on idle processors. The columns need not add up to the time that passed.
 */
public record CpuTime(int processors, boolean whole, long tasks, long idle, long steal) {
    /** Guest time, behind it, is in the user time already. */
    private static final int COLUMNS = 8;

    private static final int USER = 0;
    private static final int NICE = 1;
    private static final int SYSTEM = 2;
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;

    /** Of the processors that this process may use; nothing where the host does not tell. */
    public static CpuTime read() {
        return parse(Text.ifPresent("/proc/stat").orElse(""), ProcStatus.allowedProcessors());
    }

    static CpuTime parse(String stat, BitSet which) {
        List<String> online =
                stat.lines().filter(line -> line.matches("cpu\\d+ .*")).toList();
        List<long[]> rows = online.stream()
                .filter(line -> which.get(Integer.parseInt(line.substring("cpu".length(), line.indexOf(' ')))))
                .map(CpuTime::columns)
                .toList();
        long[] sums = new long[COLUMNS];
        rows.forEach(row -> Arrays.setAll(sums, i -> sums[i] + row[i]));
        return new CpuTime(
                rows.size(),
                rows.size() == online.size(),
                sums[USER] + sums[NICE] + sums[SYSTEM],
                sums[IDLE] + sums[IO_WAIT],
                sums[STEAL]);
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
                whole,
                Math.max(0, tasks - earlier.tasks),
                Math.max(0, idle - earlier.idle),
                Math.max(0, steal - earlier.steal));
    }
}
