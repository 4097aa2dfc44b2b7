package dev.ringside.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
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

    /** Their yellow, darkened until it shows on white. */
    static final Color OLIVE = new Color(0x8F8600);

    private static final Map<String, Color> WAITS = Map.of(
            "SPIN", BLUE,
            "SPIN_YIELD", SKY,
            "FUTEX", ORANGE,
            "SEMAPHORE", GREEN,
            "UNNAMED_SEMAPHORE", OLIVE,
            "SYSV_SEMAPHORE", BLACK,
            "MUTEX_COND", VERMILLION,
            "POLL_SLEEP", PURPLE);
    private static final List<Color> OTHERS = List.of(PURPLE, SKY, VERMILLION, BLACK);

    private Okabe() {}

    /** In either spelling of its name. A wait strategy that is not named here takes its colour from its name, so that it keeps it from run to run. */
    static Color ofWait(String wait) {
        String name = wait.toUpperCase(Locale.ROOT).replace('-', '_');
        return WAITS.getOrDefault(name, OTHERS.get(Math.floorMod(name.hashCode(), OTHERS.size())));
    }
}
