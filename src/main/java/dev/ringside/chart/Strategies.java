package dev.ringside.chart;

import java.awt.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a way of the ring to wait looks like where it is a point and no line. */
final class Strategies {
    private static final Shape DISC = Shapes.disc(13);
    private static final Shape SQUARE = Shapes.square(12);
    private static final Shape TRIANGLE = Shapes.triangle(14);
    private static final Shape DIAMOND = Shapes.diamond(15);
    private static final Shape BOW = Shapes.bow(13);

    private static final Map<String, Shape> KNOWN = Map.of(
            "SPIN", DISC,
            "SPIN_YIELD", SQUARE,
            "FUTEX", DIAMOND,
            "SEMAPHORE", TRIANGLE,
            "UNNAMED_SEMAPHORE", BOW,
            "SYSV_SEMAPHORE", DISC,
            "MUTEX_COND", SQUARE,
            "POLL_SLEEP", TRIANGLE);

    /** One that is not named here takes its shape from its name, so that it keeps it from run to run. */
    private static final List<Shape> OTHERS = List.of(DIAMOND, BOW, TRIANGLE, SQUARE, DISC);

    private Strategies() {}

    static Look look(String wait) {
        String name = wait.toUpperCase(Locale.ROOT).replace('-', '_');
        Shape other = OTHERS.get(Math.floorMod(name.hashCode(), OTHERS.size()));
        return Look.mark(Okabe.ofWait(wait), KNOWN.getOrDefault(name, other));
    }

    /** The same, but hollow. */
    static Look hollow(String wait) {
        Look look = look(wait);
        return Look.hollow(look.color(), look.shape());
    }
}
