package dev.ringside.cli;

import dev.ringside.analysis.Units;

/** Figures for a terminal, which may know no more than ASCII. */
final class Figure {
    private Figure() {}

    /** {@code 9.62 GB/s}, {@code 12.1 us}, {@code 279 k ops/s}. */
    static String text(double value, String unit) {
        return Units.text(value, unit).replace('\u00b5', 'u');
    }
}
