package dev.ringside.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The typeface of all pictures, which comes with Ringside: the same on every host, and there where a slim image has none. AWT reads typefaces
 * from files alone, and learns by a file of properties which one stands for which name.
 */
public final class BundledFont {
    private static final String PLAIN = "DejaVuSans";
    private static final String BOLD = "DejaVuSans-Bold";

    /** The names that every JVM has a typeface for, and the styles of each. */
    private static final List<String> NAMES = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");

    private static final Map<String, String> STYLES =
            Map.of("plain", PLAIN, "italic", PLAIN, "bold", BOLD, "bolditalic", BOLD);

    private BundledFont() {}

    /**
     * Leaves the typeface in {@code folder}, which is there, for as long as this JVM draws. To be called before any class of AWT is
     * loaded.
     */
    public static void unpack(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("version=1", "sequence.allfonts=latin-1"));
        for (String file : List.of(PLAIN, BOLD)) {
            Path path = folder.resolve(file + ".ttf");
            try (InputStream in = BundledFont.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
                Files.copy(in, path);
            }
            lines.add("filename." + file + "=" + path);
        }
        for (String name : NAMES) {
            STYLES.forEach((style, file) -> lines.add(name + "." + style + ".latin-1=" + file));
        }
        Path properties = folder.resolve("fontconfig.properties");
        Files.write(properties, lines);
        System.setProperty("sun.awt.fontconfig", properties.toString());
    }
}
