package dev.ringside.memory;

/** How much of the payload a property holds for. */
enum Share {
    NONE,
    ALL,
    /** Not settled by the flags: neither shows anything. */
    ANY;

    boolean admits(long part, long whole) {
        return switch (this) {
            case NONE -> part == 0;
            case ALL -> part >= whole;
            case ANY -> true;
        };
    }
}
