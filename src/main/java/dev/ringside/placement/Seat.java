package dev.ringside.placement;

import dev.ringside.posix.Sched;
import dev.ringside.procfs.CpuList;
import java.util.BitSet;

/** The processors that one side may run on; {@code pinned} unless it takes what the process has anyway. */
public record Seat(BitSet cpus, boolean pinned) {
    private static final String UNPINNED = "unpinned ";

    /** Where a thread sits, as the kernel said after the call; gives the thread its old processors back. For that thread alone. */
    public record Taken(String cpus, BitSet before) implements AutoCloseable {
        @Override
        public void close() {
            if (!before.equals(Sched.affinity())) {
                Sched.pin(before);
            }
        }
    }

    /** Seats the calling thread. Threads and processes that it starts from now on sit there too: start them first. */
    public Taken take() {
        BitSet before = Sched.affinity();
        if (pinned) {
            Sched.pin(cpus);
        }
        BitSet now = Sched.affinity();
        if (pinned && !now.equals(cpus)) {
            throw new IllegalStateException("sched_setaffinity(" + cpus + ") has left this thread on " + now);
        }
        return new Taken(CpuList.text(now), before);
    }

    /** For the other process, which reads it with {@link #parse}. */
    @Override
    public String toString() {
        return (pinned ? "" : UNPINNED) + CpuList.text(cpus);
    }

    public static Seat parse(String text) {
        boolean pinned = !text.startsWith(UNPINNED);
        return new Seat(CpuList.parse(pinned ? text : text.substring(UNPINNED.length())), pinned);
    }
}
