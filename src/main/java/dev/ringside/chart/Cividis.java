package dev.ringside.chart;

import java.awt.Color;
import java.util.List;

/** Nuñez, Anderton and Renslow's scale from dark blue to yellow, which people who see few colours read as others do. */
final class Cividis {
    private static final List<Color> STOPS = List.of(
            new Color(0x00204D),
            new Color(0x00336F),
            new Color(0x39486B),
            new Color(0x575C6D),
            new Color(0x707173),
            new Color(0x8A8779),
            new Color(0xA69D75),
            new Color(0xC4B56C),
            new Color(0xE4CF5B),
            new Color(0xFFEA46));

    /** Above it, black is read more easily than white. */
    private static final double BRIGHT = 0.5;

    private Cividis() {}

    /** From 0, dark, to 1, bright; what is beyond is taken for the end. */
    static Color at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (STOPS.size() - 1);
        int below = Math.min((int) place, STOPS.size() - 2);
        double part = place - below;
        Color dark = STOPS.get(below);
        Color bright = STOPS.get(below + 1);
        return new Color(
                mixed(dark.getRed(), bright.getRed(), part),
                mixed(dark.getGreen(), bright.getGreen(), part),
                mixed(dark.getBlue(), bright.getBlue(), part));
    }

    private static int mixed(int one, int other, double part) {
        return (int) Math.round(one + part * (other - one));
    }

    /** For text on it. */
    static Color ink(double share) {
        return share > BRIGHT ? Color.BLACK : Color.WHITE;
    }
}
