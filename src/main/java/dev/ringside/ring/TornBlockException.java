package dev.ringside.ring;

/** A block that was overwritten, incomplete or not the one that was due. */
public final class TornBlockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TornBlockException(long sequence, long slot, long expected, long sum) {
        super(String.format(
                "block %d in slot %d is torn or foreign: its sum must be 0x%x, found 0x%x",
                sequence, slot, expected, sum));
    }
}
