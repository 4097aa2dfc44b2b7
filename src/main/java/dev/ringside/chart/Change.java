package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.diff.Effect;

/** A ratio as people read it. */
public final class Change {
    private static final double MOST_PERCENT = 10;
    private static final double LEAST_PERCENT = 0.01;

    private Change() {}

    /** {@code +10.7 %}; a ratio that percents do not tell well as {@code x 12.3}. */
    public static String text(double ratio) {
        if (Double.isNaN(ratio)) {
            return "unknown";
        }
        if (Double.isInfinite(ratio)) {
            return "without bound";
        }
        if (ratio >= MOST_PERCENT || ratio > 0 && ratio < LEAST_PERCENT) {
            return "x " + Units.plain(ratio);
        }
        return (ratio == 1 ? "" : ratio > 1 ? "+" : "-") + percent(Math.abs(ratio - 1));
    }

    /** {@code [+8.1 %, +13.4 %]}. */
    public static String interval(Effect effect) {
        return effect.isKnown() ? "[" + text(effect.low()) + ", " + text(effect.high()) + "]" : "no interval";
    }

    /** {@code 7.0 %} for 0.07. */
    public static String percent(double share) {
        long tenths = Math.round(share * 1000);
        return tenths / 10 + "." + tenths % 10 + " %";
    }
}
