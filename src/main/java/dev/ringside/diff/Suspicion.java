package dev.ringside.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What the screening leaves open, and how many fresh pairs each of these rows gets, fixed before the first of them runs: the figures that
 * decide know nothing of those that chose how many there are, so that their intervals and error rates are what they say.
 */
final class Suspicion {
    /** Chance with which a change as large as the tolerance is to be found where the rounds reach. */
    private static final double POWER = 0.99;

    /** The screening's estimate is chance in part: this share of it is planned for. */
    private static final double SHARE_OF_ESTIMATE = 0.7;

    /** Signed ranks need about 1/0.955 of the pairs that a mean of normal figures would, and a little for a scale from few pairs. */
    private static final double RANKS_PRICE = 1.2;

    /** The spread of eight pairs is poorly known: that of the rows together counts as ten more. */
    private static final double OWN_WEIGHT = 7;

    private static final double COMMON_WEIGHT = 10;

    /** Scales from the middle from which on a pair is not of the same distribution as most: a fork was in a mode of its own. */
    private static final double FAR = 5;

    /** The screening may have missed them: so many are reckoned with anyway. */
    private static final double LEAST_FAR_SHARE = 0.02;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final Rules rules;
    private final SortedMap<RowKey, Integer> pairs = new TreeMap<>();
    private final Map<Measure, Double> commonScales = new EnumMap<>(Measure.class);
    private int family;
    private double farShare;

    private Suspicion(Rules rules) {
        this.rules = rules;
    }

    /** {@code screened}: all measures of every row. */
    static Suspicion of(Collection<Contrast> screened, Rules rules) {
        Suspicion suspicion = new Suspicion(rules);
        suspicion.plan(screened);
        return suspicion;
    }

    private void plan(Collection<Contrast> screened) {
        Map<Measure, List<Double>> scales = new EnumMap<>(Measure.class);
        SortedMap<RowKey, List<Contrast>> suspects = new TreeMap<>();
        for (Contrast contrast : screened) {
            scales.computeIfAbsent(contrast.measure(), any -> new ArrayList<>()).add(contrast.scale());
            if (isSuspect(contrast, rules)) {
                suspects.computeIfAbsent(contrast.key(), any -> new ArrayList<>())
                        .add(contrast);
            }
        }
        scales.forEach((measure, all) -> commonScales.put(
                measure,
                StatUtils.percentile(
                        all.stream().mapToDouble(Double::doubleValue).toArray(), 50)));
        farShare = screened.stream()
                .filter(contrast -> contrast.measure() == Measure.SCORE)
                .mapToDouble(contrast ->
                        contrast.shareBeyond(FAR * Math.max(contrast.scale(), commonScales.get(contrast.measure()))))
                .average()
                .orElse(0);
        farShare = Math.max(farShare, LEAST_FAR_SHARE);
        family = (int) screened.stream()
                .filter(contrast -> suspects.containsKey(contrast.key()))
                .count();
        suspects.forEach((row, contrasts) ->
                pairs.put(row, contrasts.stream().mapToInt(this::pairs).max().orElseThrow()));
    }

    /** A percentile only where it looks worse: most of them vary too much to be held to the tolerance. */
    static boolean isSuspect(Contrast screened, Rules rules) {
        if (screened.measure() == Measure.SCORE) {
            return screened.direction() != Direction.UNKNOWN && !screened.isWithin(rules.tolerance());
        }
        return screened.low() > 0 && screened.ranks().estimate() > Math.log1p(rules.tolerance());
    }

    /** Fresh pairs by row. */
    SortedMap<RowKey, Integer> pairs() {
        return pairs;
    }

    private int pairs(Contrast screened) {
        double common = commonScales.get(screened.measure());
        double scale = Math.sqrt((OWN_WEIGHT * screened.scale() * screened.scale() + COMMON_WEIGHT * common * common)
                / (OWN_WEIGHT + COMMON_WEIGHT));
        double sought = Math.max(
                Math.log1p(rules.tolerance()),
                SHARE_OF_ESTIMATE * Math.abs(screened.ranks().estimate()));
        double needed = needed(scale, sought);
        if (needed > 2 * rules.mostRounds()) {
            // out of reach: enough for a change twice as large
            needed = needed(scale, Math.max(sought, Math.log1p(2 * rules.tolerance())));
        }
        double least = Math.max(
                rules.leastRounds() * Math.log1p(rules.tolerance()) / sought,
                leastFor(family, rules.familyError()) + 1);
        least = Math.max(least, neededDespiteFarOnes());
        int planned = (int) Math.ceil(Math.min(rules.mostRounds(), Math.max(least, needed)));
        return planned + planned % 2; // in blocks of two, in which each side goes first once
    }

    private double needed(double scale, double sought) {
        double quantiles = NORMAL.inverseCumulativeProbability(1 - rules.familyError() / family)
                + NORMAL.inverseCumulativeProbability(POWER);
        double share = quantiles * scale / (sought - Math.log1p(rules.bias()));
        return Math.ceil(RANKS_PRICE * share * share);
    }

    /**
     * Were all others on one side, pairs with a fork in a mode of its own would be on either and have the largest ranks. In units of the standard
     * deviation of the sum of ranks of {@code n} pairs, n^1.5 / sqrt(12), the sum is then beyond its middle by sqrt(3 n) / 2 times the share of
     * couples of pairs without one, and varies by sqrt(12) times the square root of half their share.
     */
    private double neededDespiteFarOnes() {
        double scatter = Math.sqrt(6 * farShare);
        double root = (NORMAL.inverseCumulativeProbability(1 - rules.familyError() / family)
                        + scatter * NORMAL.inverseCumulativeProbability(POWER))
                / (Math.sqrt(3) / 2 * (1 - farShare) * (1 - farShare));
        return root * root;
    }

    /** Pairs under which signed ranks cannot prove anything among {@code family} questions, were they all on one side. */
    static int leastFor(int family, double familyError) {
        return (int) Math.ceil(Math.log(family / familyError) / Math.log(2));
    }
}
