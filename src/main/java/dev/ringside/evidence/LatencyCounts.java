package dev.ringside.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;

/**
 * Percentiles of a {@link HistogramText}, the same to the last digit as HdrHistogram's own: for thousands of forks at once, whose
 * histograms would each be an array of all values that they could have had. Not for use by several threads.
 */
public final class LatencyCounts {
    private static final int COMPRESSED = 0x1c849314;
    private static final int COOKIE = 0x1c849313;
    private static final int PREFIX = 8;
    private static final int HEADER = 40;
    private static final int LARGEST = 1 << 22;
    /** 3 digits: 2048 sub-buckets, of which every bucket but the first has the upper half. */
    private static final int HALF_MAGNITUDE = 10;

    private static final int HALF = 1 << HALF_MAGNITUDE;
    private static final int MOST_INDEXES = 64 * HALF;

    private final Inflater inflater = new Inflater();
    private byte[] payload = new byte[1 << 16];
    private long[] counts = new long[1 << 10];
    private int[] indexes = new int[1 << 10];
    private int entries;
    private int at;
    private long total;
    private Histogram other;

    /** Throws IllegalArgumentException where {@code text} is no histogram. */
    public void read(String text) {
        entries = 0;
        total = 0;
        other = null;
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!readPlain(bytes)) {
            other = HistogramText.parse(text);
        }
    }

    /** False where it is not as HistogramText writes it. */
    private boolean readPlain(byte[] bytes) {
        if (bytes.length < PREFIX || ByteBuffer.wrap(bytes).getInt() != COMPRESSED) {
            return false;
        }
        int length = inflate(bytes);
        ByteBuffer head = ByteBuffer.wrap(payload, 0, length);
        if (length < HEADER
                || head.getInt() != COOKIE
                || head.getInt() != length - HEADER
                || head.getInt() != 0
                || head.getInt() != HistogramText.DIGITS
                || head.getLong() != 1
                || head.getLong() < 0
                || head.getDouble() != 1) {
            return false;
        }
        readCounts(length);
        return true;
    }

    private int inflate(byte[] bytes) {
        inflater.reset();
        inflater.setInput(bytes, PREFIX, bytes.length - PREFIX);
        int length = 0;
        try {
            while (true) {
                int more = inflater.inflate(payload, length, payload.length - length);
                length += more;
                if (inflater.finished()) {
                    return length;
                }
                if (length == payload.length && length < LARGEST) {
                    payload = Arrays.copyOf(payload, 2 * length);
                } else if (more == 0) {
                    throw new IllegalArgumentException("no histogram: it is cut off, or too large");
                }
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("no histogram: " + e, e);
        }
    }

    /** A positive number is a count, a negative one so many counts of 0. */
    private void readCounts(int length) {
        long index = 0;
        at = HEADER;
        while (at < length) {
            long count = number(length);
            if (count < 0) {
                index -= count;
            } else {
                add(index++, count);
            }
            if (index < 0 || index > MOST_INDEXES) {
                throw new IllegalArgumentException("no histogram: it counts more values than there are");
            }
        }
    }

    private void add(long index, long count) {
        if (count == 0) {
            return;
        }
        if (entries == counts.length) {
            counts = Arrays.copyOf(counts, 2 * entries);
            indexes = Arrays.copyOf(indexes, 2 * entries);
        }
        counts[entries] = count;
        indexes[entries++] = (int) index;
        total += count;
        if (total < 0) {
            throw new IllegalArgumentException("no histogram: it counts more than there can be");
        }
    }

    /** Seven bits in each byte, the lowest first, of which eight have a ninth byte that is whole; the sign is the lowest bit. */
    private long number(int length) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            if (at == length) {
                throw new IllegalArgumentException("no histogram: it is cut off");
            }
            long part = payload[at++];
            if (shift == 56) {
                value |= part << shift;
                break;
            }
            value |= (part & 0x7f) << shift;
            if (part >= 0) {
                break;
            }
        }
        return value >>> 1 ^ -(value & 1);
    }

    public long count() {
        return other == null ? total : other.getTotalCount();
    }

    /** As {@link Histogram#getValueAtPercentile} for any {@code percent} above 0, in nanoseconds. */
    public long percentile(double percent) {
        if (other != null) {
            return other.getValueAtPercentile(percent);
        }
        double requested = Math.min(Math.max(Math.nextAfter(percent, Double.NEGATIVE_INFINITY), 0), 100);
        long wanted = Math.max((long) Math.ceil(requested * total / 100), 1);
        long passed = 0;
        for (int i = 0; i < entries; i++) {
            passed += counts[i];
            if (passed >= wanted) {
                return highest(indexes[i]);
            }
        }
        return 0;
    }

    /** The highest value that is counted there. */
    private static long highest(int index) {
        int bucket = (index >> HALF_MAGNITUDE) - 1;
        if (bucket < 0) {
            return index;
        }
        long value = (long) ((index & HALF - 1) + HALF) << bucket;
        return value + (1L << bucket) - 1;
    }
}
