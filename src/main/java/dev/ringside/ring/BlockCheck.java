package dev.ringside.ring;

/** Reads blocks and checks each; for one thread. */
public final class BlockCheck {
    private final ReadOrder order;
    private int length;
    private long words;
    private long indices;

    /** {@code length} is that of most blocks: what their sum must be is worked out here, and not while the first one is timed. */
    public BlockCheck(ReadOrder order, int length) {
        this.order = order;
        remember(length);
    }

    /** Reads the message in place; throws unless it is whole and the one that was due. */
    public void read(RingConsumer consumer) {
        int bytes = consumer.length();
        long sum = order.sum(consumer.payload(), bytes);
        if (bytes != length) {
            remember(bytes);
        }
        long expected = Pattern.expectedSum(consumer.sequence(), words, indices);
        if (sum != expected) {
            throw new TornBlockException(consumer.sequence(), consumer.slot(), expected, sum);
        }
    }

    private void remember(int bytes) {
        length = bytes;
        words = order.words(bytes);
        indices = order.indices(bytes);
    }
}
