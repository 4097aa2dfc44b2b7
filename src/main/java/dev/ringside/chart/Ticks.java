package dev.ringside.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round values between the ends of an axis, as many as fit and no more than {@code most}. */
final class Ticks {
    private static final int[] STEPS = {1, 2, 5};

    private Ticks() {}

    /** From 0; none for an end that is no number above it. */
    static List<Double> linear(double high, int most) {
        if (!(high > 0 && high < Double.POSITIVE_INFINITY)) {
            return List.of();
        }
        for (int exponent = exponentOf(high / most) - 1; ; exponent++) {
            for (int step : STEPS) {
                double size = round(step, exponent);
                if (high / size < most) {
                    return multiples(step, exponent, (int) Math.floor(high / size));
                }
            }
        }
    }

    private static List<Double> multiples(int step, int exponent, int count) {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            ticks.add(round((long) step * i, exponent));
        }
        return ticks;
    }

    /** 1, 2, 5 of each decade; where that is too many, one for each decade, or for every second, third, ... */
    static List<Double> log(double low, double high, int most) {
        if (!(low > 0 && high < Double.POSITIVE_INFINITY)) {
            return List.of();
        }
        List<Double> ticks = within(low, high, 1, STEPS);
        for (int decades = 1; ticks.size() > most; decades++) {
            ticks = within(low, high, decades, 1);
        }
        return ticks;
    }

    private static List<Double> within(double low, double high, int decades, int... steps) {
        List<Double> ticks = new ArrayList<>();
        for (int exponent = exponentOf(low); exponent <= exponentOf(high); exponent++) {
            if (Math.floorMod(exponent, decades) == 0) {
                for (int step : steps) {
                    double tick = round(step, exponent);
                    if (tick >= low && tick <= high) {
                        ticks.add(tick);
                    }
                }
            }
        }
        return ticks;
    }

    private static int exponentOf(double value) {
        return (int) Math.floor(Math.log10(value));
    }

    /** Exactly what the decimal says, so that a tick never reads 0.30000000000000004. */
    private static double round(long digits, int exponent) {
        return BigDecimal.valueOf(digits).scaleByPowerOfTen(exponent).doubleValue();
    }
}
