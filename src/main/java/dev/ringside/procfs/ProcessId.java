package dev.ringside.procfs;

import java.util.Optional;

/** A process beyond doubt: its pid and its start time in clock ticks since boot, since a pid alone is used again. */
public record ProcessId(long pid, long startTicks) {
    public static ProcessId self() {
        long pid = ProcessHandle.current().pid();
        return of(pid).orElseThrow(
                        () -> new IllegalStateException("/proc/" + pid + "/stat of this process is unreadable"));
    }

    /** The living process with {@code pid}. */
    public static Optional<ProcessId> of(long pid) {
        return Text.ifPresent("/proc/" + pid + "/stat").flatMap(stat -> parse(pid, stat));
    }

    /** False once the process has ended, also where a zombie is left of it or its pid has been given away. */
    public boolean isAlive() {
        return of(pid).equals(Optional.of(this));
    }

    static Optional<ProcessId> parse(long pid, String stat) {
        Stat found = Stat.parse(pid, stat);
        String state = found.fields()[Stat.STATE];
        return state.equals("Z") || state.equals("X")
                ? Optional.empty()
                : Optional.of(new ProcessId(pid, found.number(Stat.START_TIME, "start time")));
    }

    @Override
    public String toString() {
        return pid + "@" + startTicks;
    }

    /** Reads what {@link #toString} wrote. */
    public static ProcessId parse(String text) {
        if (!text.matches("\\d{1,18}@\\d{1,18}")) {
            throw new IllegalArgumentException("not pid@start: " + text);
        }
        int at = text.indexOf('@');
        return new ProcessId(Long.parseLong(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }
}
