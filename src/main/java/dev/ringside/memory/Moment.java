package dev.ringside.memory;

/** When the memory of a process is looked at. */
public enum Moment {
    BEFORE_FIRST_MESSAGE("before"),
    AFTER_LAST_MESSAGE("after");

    private final String label;

    Moment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
