package dev.ringside.demo;

import dev.ringside.posix.Stops;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of the blocks of one side, for its lines and its summary. May be used by several threads. */
final class BlockTimes {
    private final String verb;
    private final List<Long> nanos = new ArrayList<>();
    private final long start = System.nanoTime();
    private long end = start;
    private long bytes;

    BlockTimes(String verb) {
        this.verb = verb;
        Stops.count();
    }

    /** Prints the line of one block; {@code who} is empty or names the thread. */
    synchronized void add(long sequence, long slot, long length, long took, String who) {
        end = System.nanoTime();
        nanos.add(took);
        bytes += length;
        System.out.printf(Locale.ROOT, "block %5d  slot %3d%s  %s %10.3f ms%n", sequence, slot, who, verb, took / 1e6);
    }

    /** {@code 6 blocks, 201326592 bytes in 0.152 s, 1.32 GB/s; write min 1.98 median 2.11 max 12.40 ms}. */
    synchronized String summary() {
        double seconds = Math.max(1, end - start) / 1e9;
        String totals = String.format(
                Locale.ROOT,
                "%d blocks, %d bytes in %.3f s, %s",
                nanos.size(),
                bytes,
                seconds,
                Stops.seen() > 0
                        ? "in which this process was stopped and went on: no measurement"
                        : String.format(Locale.ROOT, "%.2f GB/s", bytes / seconds / 1e9));
        if (nanos.isEmpty()) {
            return totals;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return totals
                + String.format(
                        Locale.ROOT,
                        "; %s min %.3f median %.3f max %.3f ms",
                        verb,
                        sorted.get(0) / 1e6,
                        (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2e6,
                        sorted.get(sorted.size() - 1) / 1e6);
    }
}
