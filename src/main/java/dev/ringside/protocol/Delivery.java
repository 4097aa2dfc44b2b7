package dev.ringside.protocol;

/** Who gets a message. */
public enum Delivery {
    /** One reader: the readers share the work. */
    SHARED,

    /** Every reader. */
    EVERYONE,

    /** Every reader that comes before it is overwritten. */
    LATEST;

    /** Whether {@code seen} accounts for each of {@code published} messages, with {@code consumers} readers. */
    public boolean accounts(Progress seen, long published, int consumers) {
        long due = this == SHARED ? published : published * consumers;
        return seen.taken() + seen.lost() == due && (this == LATEST || seen.lost() == 0);
    }
}
