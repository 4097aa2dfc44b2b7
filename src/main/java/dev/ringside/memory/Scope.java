package dev.ringside.memory;

/** Which of the attached processes apply the flags. */
public enum Scope {
    /** Every process that attaches. */
    BOTH,
    /** The creator alone, as most programs do it: the consumer pays for its own first touch. */
    CREATOR;

    public boolean includes(Role role) {
        return this == BOTH || role == Role.CREATOR;
    }
}
