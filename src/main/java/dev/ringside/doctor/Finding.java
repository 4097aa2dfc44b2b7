package dev.ringside.doctor;

/** The answer of one check: how it stands, what was seen, and for what is missing the cost and the command that brings it. */
public record Finding(Standing standing, String seen, String cost, String fix) {

    /** How a check came out. */
    public enum Standing {
        SUPPORTED,
        /** Works, and the reader of a result should know it. */
        NOTE,
        /** Some cells are unavailable. */
        UNAVAILABLE,
        /** Nothing can be measured. */
        FATAL
    }

    static Finding supported(String seen) {
        return new Finding(Standing.SUPPORTED, seen, "", "");
    }

    static Finding note(String seen, String meaning) {
        return new Finding(Standing.NOTE, seen, meaning, "");
    }

    static Finding unavailable(String seen, String cost, String fix) {
        return new Finding(Standing.UNAVAILABLE, seen, cost, fix);
    }

    static Finding fatal(String seen, String fix) {
        return new Finding(Standing.FATAL, seen, "nothing can be measured", fix);
    }
}
