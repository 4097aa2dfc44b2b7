package dev.ringside.alone;

/** One field of every record summed. Records are {@code stride} longs: eight where they are structures, one where each field is an array. */
final class FieldScan implements Work {
    static final int STRUCTURE = 8;
    static final int ARRAY = 1;

    /** 2 MiB of one field, 16 MiB of all eight. */
    private static final int RECORDS = 1 << 18;

    private final long[] values;
    private final int stride;

    FieldScan(int stride) {
        this.stride = stride;
        values = new long[RECORDS * stride];
        for (int record = 0; record < RECORDS; record++) {
            values[record * stride] = record;
        }
    }

    @Override
    public long once() {
        long sum = stride == ARRAY ? ofArray() : ofStructures();
        if (sum != (RECORDS - 1L) * RECORDS / 2) {
            throw new IllegalStateException("the fields add up to " + sum);
        }
        return sum;
    }

    private long ofArray() {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    private long ofStructures() {
        long sum = 0;
        for (int at = 0; at < values.length; at += STRUCTURE) {
            sum += values[at];
        }
        return sum;
    }

    @Override
    public int operations() {
        return RECORDS;
    }
}
