package dev.ringside.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;

/** The one typeface of all charts. */
final class Typeface {
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 23);
    static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

    /** Characters of which some would not fit on any page. */
    private static final int MOST_MEASURED = 300;

    private static final FontRenderContext SMOOTH =
            new FontRenderContext(null, /* isAntiAliased= */ true, /* usesFractionalMetrics= */ true);

    private Typeface() {}

    static double width(String text, Font font) {
        return font.getStringBounds(text, SMOOTH).getWidth();
    }

    /** Draws {@code text} from {@code x} on, so that {@code middle} goes through its letters. */
    static void draw(Graphics2D graphics, String text, Font font, double x, double middle) {
        LineMetrics metrics = font.getLineMetrics(text, graphics.getFontRenderContext());
        graphics.setFont(font);
        graphics.drawString(text, (float) x, (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2));
    }

    /** The beginning of {@code text} that is no wider than {@code width} pixels. */
    static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 0 && width(text.substring(0, end) + "…", font) > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** {@code text} without its middle where it is wider than {@code width} pixels: what tells parameters apart is often at the end. */
    static String squeezed(String text, Font font, double width) {
        if (text.length() <= MOST_MEASURED && width(text, font) <= width) {
            return text;
        }
        int kept = Math.min(text.length() - 1, MOST_MEASURED);
        while (kept > 1 && width(squeezed(text, kept), font) > width) {
            kept--;
        }
        return squeezed(text, kept);
    }

    private static String squeezed(String text, int kept) {
        int front = kept / 2;
        return text.substring(0, front) + "…" + text.substring(text.length() - (kept - front));
    }
}
