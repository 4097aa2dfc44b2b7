package dev.ringside.ring;

import java.util.List;

/** A segment that is no ring of this version: says which field was wrong, with both values. */
public final class ForeignSegmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignSegmentException(String field, long expected, long found) {
        super(String.format(
                "not a ring of this version: %s must be %d (0x%x), found %d (0x%x); %s",
                field, expected, expected, found, found, fix(field)));
    }

    private ForeignSegmentException(String message) {
        super(message);
    }

    static void unlessEqual(String field, long expected, long found) {
        if (expected != found) {
            throw new ForeignSegmentException(field, expected, found);
        }
    }

    static void unlessWithin(String field, long least, long most, long found) {
        if (found < least || found > most) {
            throw new ForeignSegmentException(String.format(
                    "not a ring of this version: %s must be %d to %d, found %d; %s",
                    field, least, most, found, fix(field)));
        }
    }

    static void unlessOneOf(String field, List<Integer> known, int found) {
        if (!known.contains(found)) {
            throw new ForeignSegmentException(String.format(
                    "not a ring of this version: %s must be one of %s, found %d; %s", field, known, found, fix(field)));
        }
    }

    private static String fix(String field) {
        return field.equals("layout version")
                ? "run the same build of Ringside on both sides"
                : "attach to a segment that \"ringside produce\" made";
    }
}
