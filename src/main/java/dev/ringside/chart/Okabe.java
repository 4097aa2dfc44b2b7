package dev.ringside.chart;

import java.awt.Color;
import java.util.List;
import java.util.Map;

/** The colours of Okabe and Ito, which colour-blind readers can tell apart; their yellow cannot be seen on white. */
final class Okabe {
    static final Color BLUE = new Color(0x0072B2);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color SKY = new Color(0x56B4E9);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color BLACK = Color.BLACK;

    private static final Map<String, Color> WAITS = Map.of("SPIN", BLUE, "FUTEX", ORANGE, "SEMAPHORE", GREEN);
    private static final List<Color> OTHERS = List.of(PURPLE, SKY, VERMILLION, BLACK);

    private Okabe() {}

    /** A wait strategy that is not named here takes its colour from its name, so that it keeps it from run to run. */
    static Color ofWait(String wait) {
        return WAITS.getOrDefault(wait, OTHERS.get(Math.floorMod(wait.hashCode(), OTHERS.size())));
    }
}
