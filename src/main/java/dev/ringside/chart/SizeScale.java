package dev.ringside.chart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.LongFunction;
import org.jfree.chart.axis.ValueAxis;

/** A logarithmic axis of sizes, or of other whole numbers, {@code pixels} long, that leaves room for names to the right of the largest. */
record SizeScale(SortedSet<Long> sizes, double pixels, double names, LongFunction<String> label) {
    private static final double MARGIN = 24;
    private static final double TICK_LABEL = 66;
    private static final double DODGE = 3.5;
    private static final double HALF_MARK = 7;

    ValueAxis axis() {
        double low = sizes.first() / Math.exp(MARGIN / pixelsPerFold());
        double high = sizes.last() * Math.exp((MARGIN + names) / pixelsPerFold());
        return new Scale(low, high, /* log= */ true).axis(marks((int) Math.max(1, measuredPixels() / TICK_LABEL)));
    }

    private double measuredPixels() {
        return pixels - names - 2 * MARGIN;
    }

    /** Pixels for a factor of e; a single size has the room of a factor of two. */
    private double pixelsPerFold() {
        double folds = Math.log((double) sizes.last() / sizes.first());
        return measuredPixels() / Math.max(folds, Math.log(2));
    }

    /** A mark at each size; where they are more than {@code most}, only every second, third, ... has a label. */
    List<Mark> marks(int most) {
        int step = (sizes.size() + most - 1) / most;
        List<Mark> marks = new ArrayList<>();
        for (long size : sizes) {
            marks.add(new Mark(size, marks.size() % step == 0 ? label.apply(size) : ""));
        }
        return marks;
    }

    /** Where mark {@code i} of the {@code n} for a size stands: beside the others, so that no whisker hides another. */
    double dodged(long size, int i, int n) {
        double room = closest() * pixelsPerFold() / 2 / n;
        double least = n > 1 ? Math.min(room, (MARGIN - HALF_MARK) / ((n - 1) / 2.0)) : room;
        return size * Math.exp((i - (n - 1) / 2.0) * Math.min(DODGE, least) / pixelsPerFold());
    }

    /** The smallest distance of two sizes. */
    private double closest() {
        double closest = Math.log(2);
        Iterator<Long> larger = sizes.iterator();
        long size = larger.next();
        while (larger.hasNext()) {
            long next = larger.next();
            closest = Math.min(closest, Math.log((double) next / size));
            size = next;
        }
        return closest;
    }
}
