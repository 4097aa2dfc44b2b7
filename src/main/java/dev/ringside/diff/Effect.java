package dev.ringside.diff;

/** The ratio of head to base, in the metric's own sense, and its 95 % interval; the ends are NaN where none can be had. */
public record Effect(double ratio, double low, double high) {

    public boolean isKnown() {
        return !Double.isNaN(low);
    }

    /** Above 1 is worse, whichever way the score is better. */
    public Effect asCost(Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? new Effect(1 / ratio, 1 / high, 1 / low) : this;
    }
}
