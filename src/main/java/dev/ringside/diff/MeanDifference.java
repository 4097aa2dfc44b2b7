package dev.ringside.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One measure of a row in forks of two sessions: the difference of the means of their logarithms, as a cost, and its standard error, which is
 * of both spreads and of the sessions' drift. Welch's degrees of freedom, in which the drift, being known, counts as infinitely many.
 */
final class MeanDifference {
    /** Degrees of freedom that are as good as a normal distribution. */
    private static final double MANY = 1e6;

    private final Matched row;
    private final Measure measure;
    private final Direction direction;
    private final LogForks base;
    private final LogForks head;
    private final Rules rules;
    /** Above 0 is worse. */
    private final double estimate;

    private final double error;
    /** Null where the spread is not known. */
    private final Student student;

    private final double half;

    private MeanDifference(Matched row, Measure measure, Rules rules) {
        this.row = row;
        this.measure = measure;
        this.rules = rules;
        this.direction = measure == Measure.SCORE
                ? Direction.of(row.key().mode(), row.key().unit())
                : Direction.LOWER_IS_BETTER;
        this.base = LogForks.of(row.base().forks(), measure);
        this.head = LogForks.of(row.head().forks(), measure);
        double difference = head.mean() - base.mean();
        this.estimate = direction == Direction.HIGHER_IS_BETTER ? -difference : difference;
        this.error = Math.sqrt(variance());
        this.student = isKnown() ? new Student(freedom()) : null;
        this.half = isKnown() ? student.quantile((1 + Contrast.CONFIDENCE) / 2) * error : Double.NaN;
    }

    static List<MeanDifference> allOf(Matched row, Rules rules) {
        return Arrays.stream(Measure.values())
                .filter(measure -> isKnown(measure, row.base()) && isKnown(measure, row.head()))
                .map(measure -> new MeanDifference(row, measure, rules))
                .toList();
    }

    private static boolean isKnown(Measure measure, Row side) {
        return !side.forks().isEmpty()
                && side.forks().stream().allMatch(fork -> fork.values().containsKey(measure));
    }

    Matched row() {
        return row;
    }

    Measure measure() {
        return measure;
    }

    Direction direction() {
        return direction;
    }

    LogForks base() {
        return base;
    }

    LogForks head() {
        return head;
    }

    /** Whether the spread of both sides is known. */
    boolean isKnown() {
        return base.forks() > 1 && head.forks() > 1;
    }

    /** Whether both sides have forks enough for a change to be called one. */
    boolean mayProve() {
        return row.base().whyNoProof().isEmpty() && row.head().whyNoProof().isEmpty();
    }

    String tooFew() {
        Optional<String> ofBase = row.base().whyNoProof();
        Optional<String> ofHead = row.head().whyNoProof();
        if (ofBase.equals(ofHead)) {
            return "both sides: " + ofBase.orElseThrow();
        }
        return Stream.of(ofBase.map(why -> "base: " + why), ofHead.map(why -> "head: " + why))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private double variance() {
        return base.variance() + head.variance() + 2 * rules.sessionDrift() * rules.sessionDrift();
    }

    private double freedom() {
        double parts = base.variance() * base.variance() / (base.forks() - 1)
                + head.variance() * head.variance() / (head.forks() - 1);
        double all = variance();
        return parts == 0 ? MANY : Math.min(MANY, all * all / parts);
    }

    /** One-sided; NaN where nothing can be proven. */
    double chanceNotAbove(double bound) {
        return mayProve() ? chance(bound - estimate) : Double.NaN;
    }

    double chanceNotBelow(double bound) {
        return mayProve() ? chance(estimate - bound) : Double.NaN;
    }

    /** Of a difference above one that is {@code -beyond} away. */
    private double chance(double beyond) {
        if (error == 0) {
            return beyond < 0 ? 0 : 1;
        }
        return student.cumulated(beyond / error);
    }

    Verdict verdict(boolean isWorse, boolean isBetter) {
        double least = Math.log1p(rules.leastChange());
        if (direction == Direction.UNKNOWN || !isKnown()) {
            return Verdict.INCONCLUSIVE;
        }
        if (isWorse && estimate >= least) {
            return Verdict.REGRESSED;
        }
        if (isBetter && estimate <= -least) {
            return Verdict.IMPROVED;
        }
        return Math.abs(estimate) + half < Math.log1p(rules.tolerance()) ? Verdict.EQUIVALENT : Verdict.INCONCLUSIVE;
    }

    /** In the metric's own sense. */
    Effect effect() {
        return new Effect(Math.exp(estimate), Math.exp(estimate - half), Math.exp(estimate + half)).asCost(direction);
    }

    double detectable(int family) {
        return Detectable.beyond(rules, student::quantile, error, family);
    }
}
