package dev.ringside.claim;

/** What a run says of a claim. */
public enum State {
    HOLDS("holds"),
    DOES_NOT_HOLD("does not hold"),
    CANNOT_BE_MEASURED("cannot be measured here");

    private final String words;

    State(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
