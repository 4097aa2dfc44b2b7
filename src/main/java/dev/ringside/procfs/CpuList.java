package dev.ringside.procfs;

import java.util.BitSet;
import java.util.StringJoiner;

/** Processors as the kernel lists them: {@code 0-3,8}. */
public final class CpuList {
    private CpuList() {}

    /** Throws IllegalArgumentException where {@code text} is no such list. */
    public static BitSet parse(String text) {
        BitSet cpus = new BitSet();
        for (String range : text.strip().split(",")) {
            if (range.isEmpty()) {
                continue;
            }
            if (!range.matches("\\d{1,6}(-\\d{1,6})?")) {
                throw new IllegalArgumentException("no list of processors: \"" + text + '"');
            }
            String[] ends = range.split("-");
            cpus.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return cpus;
    }

    public static String text(BitSet cpus) {
        StringJoiner ranges = new StringJoiner(",");
        for (int first = cpus.nextSetBit(0); first >= 0; first = cpus.nextSetBit(cpus.nextClearBit(first))) {
            int last = cpus.nextClearBit(first) - 1;
            ranges.add(first == last ? Integer.toString(first) : first + "-" + last);
        }
        return ranges.toString();
    }
}
