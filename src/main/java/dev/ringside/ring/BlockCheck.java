package dev.ringside.ring;

/** Reads blocks of one length and checks each; for one thread. */
public final class BlockCheck {
    private final ReadOrder order;
    private int length = -1;
    private long words;
    private long indices;

    public BlockCheck(ReadOrder order) {
        this.order = order;
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
