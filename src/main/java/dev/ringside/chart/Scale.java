package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.results.Interval;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.ValueAxis;

/** The range of an axis of measured values: linear from zero, or logarithmic where they lie far apart. */
record Scale(double low, double high, boolean log) {
    /** Above this factor between the largest and the smallest value, the small ones cannot be read off a linear axis. */
    private static final double FAR_APART = 20;

    /** Covers the means and their intervals, but not the lower end of a very wide one: it is cut at the axis. */
    static Scale of(Collection<Interval> values) {
        double smallest = values.stream().mapToDouble(Interval::mean).min().orElse(0);
        double largest = values.stream().mapToDouble(Scale::top).max().orElse(0);
        double largestMean = values.stream().mapToDouble(Interval::mean).max().orElse(0);
        if (smallest > 0 && largestMean / smallest > FAR_APART) {
            double bottom = values.stream().mapToDouble(Scale::bottom).min().orElse(smallest);
            return new Scale(Math.max(bottom, smallest / 3) / 1.2, largest * 1.2, true);
        }
        return linear(values, largest);
    }

    /** From zero to the largest value, or to {@code least}. */
    static Scale linear(Collection<Interval> values, double least) {
        double largest =
                Math.max(least, values.stream().mapToDouble(Scale::top).max().orElse(0));
        return new Scale(0, largest > 0 ? largest * 1.06 : 1, false);
    }

    private static double top(Interval value) {
        return value.isKnown() ? value.high() : value.mean();
    }

    private static double bottom(Interval value) {
        return value.isKnown() ? value.low() : value.mean();
    }

    /**
     * Where a whisker starts: the mean itself where there is no interval. On a logarithmic axis zero is nowhere, and a line to the end of it
     * would strike through all other marks; the upper half of such an interval tells how wide it is.
     */
    double whiskerLow(Interval value) {
        return isHalved(value) ? value.mean() : Math.max(low, bottom(value));
    }

    boolean isHalved(Interval value) {
        return log && bottom(value) <= 0;
    }

    double whiskerHigh(Interval value) {
        return top(value);
    }

    List<Double> ticks(int most) {
        return log ? Ticks.log(low, high, most) : Ticks.linear(high, most);
    }

    ValueAxis axis(int mostTicks, DoubleFunction<String> label) {
        return axis(ticks(mostTicks).stream()
                .map(tick -> new Mark(tick, label.apply(tick)))
                .toList());
    }

    /** An axis of nanoseconds in the units that people read, named {@code label}. */
    ValueAxis timeAxis(int mostTicks, String label) {
        ValueAxis axis = axis(mostTicks, nanos -> log ? Units.time(nanos) : Units.timeAsIn(high, nanos));
        axis.setLabel(log ? label + " (logarithmic)" : label);
        return axis;
    }

    /** An axis with ticks at {@code marks} and nowhere else. */
    ValueAxis axis(List<Mark> marks) {
        ValueAxis axis = log ? new MarkedLogAxis(marks) : new MarkedAxis(marks);
        axis.setRange(low, high);
        return Style.plain(axis);
    }
}
