package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.diff.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;

/** A logarithmic range of ratios around 1, labelled in percent. */
record CostScale(double low, double high) {
    /** An interval may reach that much further than every estimate, as a power of their range; beyond it is cut. */
    private static final double MOST_BEYOND = 3;

    private static final double LINEAR = 2.5;
    private static final double[] STEPS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5};

    /** The roundest first: where these lie too close, the later ones have to go. */
    private static final double[] ROUND = {
        1, 10, 0.1, 100, 0.01, 1000, 0.001, 2, 0.5, 5, 0.2, 1.5, 0.75, 1.2, 0.8, 3, 0.3, 20, 0.05, 50, 0.02
    };

    /** Covers all estimates, {@code least} on both sides of 1, and of the intervals what does not dwarf the rest. */
    static CostScale of(Collection<Effect> costs, double least) {
        double reach = reach(costs.stream().mapToDouble(Effect::ratio), Math.log(least));
        double whole = reach(costs.stream().flatMapToDouble(cost -> DoubleStream.of(cost.low(), cost.high())), reach);
        double most = Math.min(whole, reach * MOST_BEYOND);
        double low = -end(costs, -1, Math.log(least), most);
        double high = end(costs, 1, Math.log(least), most);
        double margin = (high - low) * 0.04;
        return new CostScale(Math.exp(low - margin), Math.exp(high + margin));
    }

    private static double reach(DoubleStream ratios, double least) {
        return ratios.filter(CostScale::isDrawn)
                .map(ratio -> Math.abs(Math.log(ratio)))
                .reduce(least, Math::max);
    }

    private static double end(Collection<Effect> costs, int sign, double least, double most) {
        return costs.stream()
                .flatMapToDouble(cost -> DoubleStream.of(cost.low(), cost.ratio(), cost.high()))
                .map(ratio -> ratio == 0 ? Double.NEGATIVE_INFINITY : Math.log(ratio))
                .filter(log -> !Double.isNaN(log))
                .map(log -> Math.min(most, sign * log))
                .reduce(least, Math::max);
    }

    static boolean isDrawn(double ratio) {
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY;
    }

    double cut(double ratio) {
        return Math.max(low, Math.min(high, ratio));
    }

    boolean cutsLow(Effect cost) {
        return cost.isKnown() && cost.low() < low;
    }

    boolean cutsHigh(Effect cost) {
        return cost.isKnown() && cost.high() > high;
    }

    ValueAxis axis(int mostTicks) {
        MarkedLogAxis axis = new MarkedLogAxis(ticks(mostTicks).stream()
                .map(tick -> new Mark(tick, label(tick)))
                .toList());
        axis.setRange(low, high);
        return Style.plain(axis);
    }

    /** Even steps of percents where the axis is all but linear, else round factors. */
    List<Double> ticks(int most) {
        return high / low < LINEAR ? steps(most) : factors(most);
    }

    private List<Double> steps(int most) {
        double step = STEPS[STEPS.length - 1];
        // steps look shorter to the right
        for (int i = STEPS.length - 1; i >= 0 && fit(STEPS[i], most); i--) {
            step = STEPS[i];
        }
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil((low - 1) / step); 1 + i * step <= high; i++) {
            ticks.add(1 + i * step);
        }
        return ticks;
    }

    private boolean fit(double step, int most) {
        return -Math.log(1 - step / high) * most > Math.log(high / low);
    }

    private List<Double> factors(int most) {
        double apart = Math.log(high / low) / most;
        List<Double> ticks = new ArrayList<>();
        double[] round = Math.log10(high / low) > 4 ? decades() : ROUND;
        for (double factor : round) {
            boolean isFree = ticks.stream().allMatch(tick -> Math.abs(Math.log(tick / factor)) >= apart);
            if (factor >= low && factor <= high && isFree) {
                ticks.add(factor);
            }
        }
        ticks.sort(null);
        return ticks;
    }

    private double[] decades() {
        int end = (int) Math.max(Math.abs(Math.log10(low)), Math.abs(Math.log10(high)));
        return DoubleStream.iterate(0, i -> i <= 2 * end, i -> i + 1)
                .map(i -> Math.pow(10, i % 2 == 0 ? i / 2 : -(i + 1) / 2))
                .toArray();
    }

    private static String label(double ratio) {
        double percent = Math.round((ratio - 1) * 1000) / 10.0;
        if (ratio >= 10 || ratio <= 0.1) {
            return "x " + Units.plain(ratio);
        }
        return (percent > 0 ? "+" : "") + Units.plain(percent) + " %";
    }
}
