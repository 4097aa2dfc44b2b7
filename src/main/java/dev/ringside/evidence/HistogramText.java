package dev.ringside.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** A histogram of nanoseconds as one value: HdrHistogram's compressed encoding in base 64. */
public final class HistogramText {
    /** Significant decimal digits of every recorded value. */
    public static final int DIGITS = 3;

    /** Name of the entry in the evidence of a fork. */
    public static final String NAME = "histogram";

    private HistogramText() {}

    public static String of(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }

    /** Throws IllegalArgumentException where {@code text} is no histogram. */
    public static Histogram parse(String text) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
        } catch (DataFormatException | RuntimeException e) {
            throw new IllegalArgumentException("no histogram: " + e, e);
        }
    }
}
