package dev.ringside.simulate;

/** What a simulated host does beside being noisy. */
enum Condition {
    QUIET("quiet"),
    /** Its speed moves steadily in one direction. */
    DRIFT("drift"),
    /** Something else takes it for some forks at a time. */
    BURSTS("bursts"),
    DRIFT_AND_BURSTS("drift + bursts"),
    /** Some forks run in a slow mode all their life. */
    OUTLIERS("outliers"),
    /** Two copies of one build differ a little in every row, one way or the other. */
    BIASED("bias 1 %");

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean drifts() {
        return this == DRIFT || this == DRIFT_AND_BURSTS;
    }

    boolean bursts() {
        return this == BURSTS || this == DRIFT_AND_BURSTS;
    }
}
