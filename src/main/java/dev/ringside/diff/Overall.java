package dev.ringside.diff;

import java.util.List;

/**
 * Geometric mean of the scores' costs over the rows that both sides have, above 1 is worse. The rows are those of the comparison and no sample
 * of others: the error of the mean is made of the rows' own errors. Rows that are not comparable, or of which nobody knows which way they
 * are better, are no part of it; where one row has no interval the mean has none.
 */
public final class Overall {
    /** Degrees of freedom that are as good as a normal distribution. */
    private static final double MANY = 1e6;

    private double rows;
    private double costs;
    private double variance;
    private double parts;

    private Overall() {}

    /** Of a duet's lines: rows are measured by pairs of their own, so that their errors are independent. */
    public static Effect paired(List<Line> lines) {
        Overall overall = new Overall();
        for (Line line : lines) {
            if (counts(line)) {
                overall.addPaired(line);
            }
        }
        return overall.effect(0);
    }

    /** Of two sessions: what their levels differ by is common to all rows and averages out over none. */
    public static Effect unpaired(List<Line> lines, Rules rules) {
        Overall overall = new Overall();
        for (Line line : lines) {
            if (counts(line)) {
                overall.addCost(line);
                overall.addVariance(LogForks.of(line.baseForks(), line.measure()));
                overall.addVariance(LogForks.of(line.headForks(), line.measure()));
            }
        }
        return overall.effect(2 * rules.sessionDrift() * rules.sessionDrift());
    }

    private static boolean counts(Line line) {
        return line.measure() == Measure.SCORE
                && line.verdict() != Verdict.NOT_COMPARABLE
                && line.direction() != Direction.UNKNOWN;
    }

    private void addCost(Line line) {
        rows++;
        costs += Math.log(line.effect().asCost(line.direction()).ratio());
    }

    /** The standard error is half the width of the interval by the quantile of the level that signed ranks of so many pairs really have. */
    private void addPaired(Line line) {
        addCost(line);
        if (!line.effect().isKnown()) {
            variance = Double.NaN;
            return;
        }
        int pairs = line.baseForks().size();
        int critical = SignedRank.critical(pairs, (1 - Contrast.CONFIDENCE) / 2);
        double outside = SignedRank.cumulated(pairs)[critical];
        double half = (Math.log(line.effect().high()) - Math.log(line.effect().low())) / 2;
        double error = half / new Student(pairs - 1).quantile(1 - outside);
        add(error * error, pairs - 1);
    }

    private void addVariance(LogForks side) {
        add(side.variance(), side.forks() - 1);
    }

    private void add(double square, int freedom) {
        variance += square;
        parts += square * square / freedom;
    }

    private Effect effect(double common) {
        if (rows == 0) {
            return new Effect(Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = costs / rows;
        double all = variance / (rows * rows) + common;
        if (Double.isNaN(all)) {
            return new Effect(Math.exp(mean), Double.NaN, Double.NaN);
        }
        double freedom = parts == 0 ? MANY : Math.min(MANY, all * all * Math.pow(rows, 4) / parts);
        double half = new Student(freedom).quantile((1 + Contrast.CONFIDENCE) / 2) * Math.sqrt(all);
        return new Effect(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half));
    }
}
