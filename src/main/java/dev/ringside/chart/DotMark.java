package dev.ringside.chart;

import java.awt.Color;
import java.awt.Shape;

/** The marks of a row: the first has the shape of what the row stands for, the others are thinner the further out they are. */
enum DotMark {
    CENTRE(null, 2.5f),
    NEAR(Shapes.bar(4, 15), 2.5f),
    FAR(Shapes.bar(2, 11), 1.5f),
    END(Shapes.disc(4), 1);

    private final Shape shape;
    private final float whisker;

    DotMark(Shape shape, float whisker) {
        this.shape = shape;
        this.whisker = whisker;
    }

    Look look(Look row) {
        return shape == null ? row : Look.mark(row.color(), shape);
    }

    /** In a legend, where it stands for all rows. */
    Look legend() {
        return look(Look.mark(Color.DARK_GRAY, Shapes.disc(11)));
    }

    /** Pixels. */
    float whisker() {
        return whisker;
    }
}
