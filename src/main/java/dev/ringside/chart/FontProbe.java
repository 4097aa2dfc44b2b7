package dev.ringside.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Optional;

/** Whether this JVM can draw text at all: a headless one, too, takes its fonts from the system, and a slim image has none. */
final class FontProbe {
    private FontProbe() {}

    /** What is wrong, with the fix. To be called before any other class of AWT is loaded. */
    static Optional<String> problem() {
        System.setProperty("java.awt.headless", "true");
        try {
            FontRenderContext context = new FontRenderContext(null, true, true);
            new Font(Font.SANS_SERIF, Font.PLAIN, 16)
                    .createGlyphVector(context, "probe")
                    .getVisualBounds();
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Optional.of(
                    "this JVM cannot draw text: " + root(e) + "; \"apt-get install fontconfig fonts-dejavu-core\"");
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
