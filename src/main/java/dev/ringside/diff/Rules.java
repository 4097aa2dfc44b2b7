package dev.ringside.diff;

/**
 * What decides, fixed before anything is measured. Ratios are of head to base, on a logarithmic scale, so that +5 % and -4.8 % are alike.
 *
 * @param tolerance 0.05: within 5 % is equivalent
 * @param bias 0.01: a change must be proven to be larger than this, since two copies of one build differ by about as much
 * @param leastChange 0.02: and must be estimated to be at least this
 * @param familyError 0.01: chance that any row of a whole comparison is wrongly called regressed (Holm), and likewise improved
 * @param screenRounds 8: rounds in which every row is looked at
 * @param leastRounds 20: fresh rounds in which a suspect is confirmed, at least; fewer where it looks changed by much more than the tolerance
 * @param mostRounds 48: and at most
 * @param sessionDrift 0.04: standard deviation of one session's level, for runs that were measured at different times
 */
public record Rules(
        double tolerance,
        double bias,
        double leastChange,
        double familyError,
        int screenRounds,
        int leastRounds,
        int mostRounds,
        double sessionDrift) {
    public static final Rules STANDARD = new Rules(0.05, 0.01, 0.02, 0.01, 8, 20, 48, 0.04);

    /** The same with another tolerance; a change that matters less than the standard one is then enough. */
    public Rules tolerating(double tolerance) {
        return new Rules(
                tolerance,
                Math.min(bias, tolerance / 2),
                Math.min(leastChange, tolerance),
                familyError,
                screenRounds,
                leastRounds,
                mostRounds,
                sessionDrift);
    }

    /** The same where sessions of this host are known to differ by that standard deviation. */
    public Rules drifting(double sessionDrift) {
        return new Rules(
                tolerance, bias, leastChange, familyError, screenRounds, leastRounds, mostRounds, sessionDrift);
    }
}
