package dev.ringside.ring;

import java.util.Locale;

/** How a consumer goes through a block; either way it checks the sum of what it has read. */
public enum ReadOrder {
    /** Every word, first to last: what the prefetchers are for. */
    SEQUENTIAL {
        @Override
        long sum(long address, int length) {
            return Pattern.sumInOrder(address, length);
        }

        @Override
        long words(int length) {
            return length / 8;
        }

        @Override
        long indices(int length) {
            long words = words(length);
            return words * (words - 1) / 2;
        }
    },

    /** One line of each page, pages and lines in no order: each costs a walk of the page tables, which is what huge pages save. */
    RANDOM {
        @Override
        long sum(long address, int length) {
            int pages = pages(length);
            long sum = 0;
            for (int i = 0, page = 0; i < pages; i++) {
                page = next(page, pages);
                sum += Pattern.sumLine(address + lineOffset(page));
            }
            return sum;
        }

        @Override
        long words(int length) {
            return (long) pages(length) * Pattern.LINE / 8;
        }

        @Override
        long indices(int length) {
            long sum = 0;
            for (int page = 0; page < pages(length); page++) {
                long first = lineOffset(page) / 8;
                sum += 8 * first + 28;
            }
            return sum;
        }
    };

    /** Bytes of the pages of which {@link #RANDOM} reads one line each. */
    public static final int PAGE = 4096;

    /** Sum of what this order reads of {@code length} bytes. */
    abstract long sum(long address, int length);

    /** How many words that is. */
    abstract long words(int length);

    /** Sum of the indices of those words. */
    abstract long indices(int length);

    /** Whole pages of a block; a block under a page counts as one. */
    private static int pages(int length) {
        return Math.max(1, length / PAGE);
    }

    /** Steps through all pages once: a full cycle of a congruential generator on a power of two, less what lies past the end. */
    private static int next(int page, int pages) {
        int mask = (Integer.highestOneBit(pages) << 1) - 1;
        int next = page;
        do {
            next = (next * 1_664_525 + 1_013_904_223) & mask;
        } while (next >= pages);
        return next;
    }

    /** Offset of the line that is read of a page, always within the first 64 bytes of a block under a page. */
    private static long lineOffset(int page) {
        return (long) page * PAGE + (page == 0 ? 0 : (page * 37 & 63) * Pattern.LINE);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
