package dev.ringside.protocol;

/** Shared memory that is not what this protocol has there: says which field was wrong, with both values. */
public final class ForeignFrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ForeignFrameException(String message) {
        super("not the protocol that was expected: " + message + "; run the same build of Ringside on both sides");
    }

    static void unlessEqual(String field, long expected, long found) {
        if (expected != found) {
            throw new ForeignFrameException(
                    String.format("%s must be %d (0x%x), found %d (0x%x)", field, expected, expected, found, found));
        }
    }

    static void unlessWithin(String field, long least, long most, long found) {
        if (found < least || found > most) {
            throw new ForeignFrameException(String.format("%s must be %d to %d, found %d", field, least, most, found));
        }
    }
}
