package dev.ringside.diff;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** One measure of a row in pairs of forks: what each pair's head costs more than its base, as a logarithm. */
final class Contrast {
    static final double CONFIDENCE = 0.95;
    static final String NO_DIRECTION = "neither mode nor unit says which way it is better";

    /** Share of a normal distribution within one standard deviation. */
    private static final double WITHIN_ONE = 0.6827;

    private final RowKey key;
    private final Measure measure;
    private final Direction direction;
    private final List<Pair> pairs;
    private final double[] costs;
    private final SignedRank ranks;

    /** {@code pairs}: at least one, each side of each with the measure. */
    Contrast(RowKey key, Measure measure, List<Pair> pairs) {
        this.key = key;
        this.measure = measure;
        this.direction = measure == Measure.SCORE ? Direction.of(key.mode(), key.unit()) : Direction.LOWER_IS_BETTER;
        this.pairs = List.copyOf(pairs);
        double sign = direction == Direction.HIGHER_IS_BETTER ? -1 : 1;
        costs = pairs.stream()
                .mapToDouble(pair -> sign * Math.log(of(pair.head()) / of(pair.base())))
                .toArray();
        ranks = SignedRank.of(costs);
    }

    /** Of every measure that all of {@code pairs} have, the score first. */
    static List<Contrast> allOf(RowKey key, List<Pair> pairs) {
        return Arrays.stream(Measure.values())
                .filter(measure -> isKnown(measure, pairs))
                .map(measure -> new Contrast(key, measure, pairs))
                .toList();
    }

    static boolean isKnown(Measure measure, List<Pair> pairs) {
        return !pairs.isEmpty()
                && pairs.stream()
                        .allMatch(pair -> pair.base().values().containsKey(measure)
                                && pair.head().values().containsKey(measure));
    }

    private double of(ForkScore fork) {
        return fork.values().get(measure);
    }

    RowKey key() {
        return key;
    }

    Measure measure() {
        return measure;
    }

    Direction direction() {
        return direction;
    }

    List<Pair> pairs() {
        return pairs;
    }

    SignedRank ranks() {
        return ranks;
    }

    double low() {
        return ranks.low(CONFIDENCE);
    }

    double high() {
        return ranks.high(CONFIDENCE);
    }

    /** False where there are too few pairs for an interval. */
    boolean isWithin(double tolerance) {
        return low() > -Math.log1p(tolerance) && high() < Math.log1p(tolerance);
    }

    /** Standard deviation of a pair, from those of the pairs that are not the farthest off. */
    double scale() {
        double estimate = ranks.estimate();
        double[] distances = Arrays.stream(costs)
                .map(cost -> Math.abs(cost - estimate))
                .sorted()
                .toArray();
        return distances[Math.min(distances.length - 1, (int) (distances.length * WITHIN_ONE))];
    }

    /** Of pairs that are farther than that from the estimate. */
    double shareBeyond(double distance) {
        double estimate = ranks.estimate();
        return Arrays.stream(costs)
                        .filter(cost -> Math.abs(cost - estimate) > distance)
                        .count()
                / (double) costs.length;
    }

    /** In the metric's own sense. */
    Effect effect() {
        return new Effect(Math.exp(ranks.estimate()), Math.exp(low()), Math.exp(high())).asCost(direction);
    }

    /** Pairs of which head was the worse. */
    long worse() {
        return Arrays.stream(costs).filter(cost -> cost > 0).count();
    }

    List<ForkScore> baseForks() {
        return pairs.stream().map(Pair::base).toList();
    }

    List<ForkScore> headForks() {
        return pairs.stream().map(Pair::head).toList();
    }

    double median(List<ForkScore> forks) {
        return StatUtils.percentile(forks.stream().mapToDouble(this::of).toArray(), 50);
    }
}
