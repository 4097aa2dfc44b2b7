package dev.ringside.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Marks around the origin, by their size in pixels. */
final class Shapes {
    private Shapes() {}

    static Shape disc(double size) {
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }

    static Shape square(double size) {
        return bar(size, size);
    }

    static Shape bar(double width, double height) {
        return new Rectangle2D.Double(-width / 2, -height / 2, width, height);
    }

    static Shape diamond(double size) {
        double half = size / 2;
        return polygon(0, -half, half, 0, 0, half, -half, 0);
    }

    static Shape triangle(double size) {
        double half = size / 2;
        return polygon(0, -half, half, half, -half, half);
    }

    static Shape downTriangle(double size) {
        double half = size / 2;
        return polygon(0, half, half, -half, -half, -half);
    }

    /** A triangle whose tip, to the right, is the origin. */
    static Shape arrow(double size) {
        return polygon(0, 0, -size, size / 2, -size, -size / 2);
    }

    static Shape backArrow(double size) {
        return polygon(0, 0, size, size / 2, size, -size / 2);
    }

    /** Two triangles that touch with their tips. */
    static Shape bow(double size) {
        double half = size / 2;
        return polygon(-half, -half, half, half, half, -half, -half, half);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
