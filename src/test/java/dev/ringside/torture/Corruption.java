package dev.ringside.torture;

import dev.ringside.memory.OffHeap;
import java.util.List;
import java.util.Random;

/** What may befall the bytes of a header. */
public enum Corruption {
    /** All of it is noise. */
    NOISE {
        @Override
        public void befall(long address, int bytes, List<Integer> fields, Random random) {
            for (int i = 0; i < bytes; i++) {
                OffHeap.putByte(address + i, (byte) random.nextInt());
            }
        }
    },

    /** All but the first eight bytes, by which a header is known. */
    NOISE_BEHIND_THE_MAGIC {
        @Override
        public void befall(long address, int bytes, List<Integer> fields, Random random) {
            NOISE.befall(address + Long.BYTES, bytes - Long.BYTES, fields, random);
        }
    },

    /** Some bytes, anywhere. */
    BYTES {
        @Override
        public void befall(long address, int bytes, List<Integer> fields, Random random) {
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                OffHeap.putByte(address + random.nextInt(bytes), (byte) random.nextInt());
            }
        }
    },

    /** Some bytes of the fields. */
    FIELD_BYTES {
        @Override
        public void befall(long address, int bytes, List<Integer> fields, Random random) {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                int field = fields.get(random.nextInt(fields.size()));
                OffHeap.putByte(address + field + random.nextInt(4), (byte) random.nextInt());
            }
        }
    },

    /** Fields of four or eight bytes at the ends of what they can hold, or next to what they held. */
    BOUNDARIES {
        @Override
        public void befall(long address, int bytes, List<Integer> fields, Random random) {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                long field = address + fields.get(random.nextInt(fields.size()));
                if (random.nextBoolean()) {
                    OffHeap.putInt(field, (int) boundary(OffHeap.getInt(field), random));
                } else {
                    OffHeap.putLong(field, boundary(OffHeap.getLong(field), random));
                }
            }
        }
    };

    private static final List<Long> ENDS = List.of(
            0L,
            1L,
            -1L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            1L << 32,
            1L << 62,
            Long.MAX_VALUE,
            Long.MAX_VALUE - 1,
            Long.MIN_VALUE);

    /** {@code fields} are offsets of what the header's maker has written; whole words of {@code bytes} are what may be touched. */
    public abstract void befall(long address, int bytes, List<Integer> fields, Random random);

    public static Corruption any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    private static long boundary(long value, Random random) {
        int choice = random.nextInt(ENDS.size() + 4);
        return switch (choice - ENDS.size()) {
            case 0 -> value + 1;
            case 1 -> value - 1;
            case 2 -> 2 * value;
            case 3 -> ~value;
            default -> ENDS.get(choice);
        };
    }
}
