package dev.ringside.cli;

import dev.ringside.chart.BundledFont;
import dev.ringside.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The typeface of pictures, in files for as long as this JVM lives. */
final class Fonts {
    private static boolean unpacked;

    private Fonts() {}

    /**
     * To be called before anything is drawn. Where there is no room for the files, pictures have the typeface of the system, and where that
     * has none either whoever draws says so.
     */
    static synchronized void unpack() {
        if (unpacked) {
            return;
        }
        unpacked = true;
        try {
            Ledger ledger = Ledger.open();
            Runtime.getRuntime().addShutdownHook(new Thread(ledger::close, "fonts"));
            synchronized (ledger) {
                Path folder = Files.createDirectory(ledger.willMakePath("fonts-" + Ledger.randomName()));
                BundledFont.unpack(folder);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // as said above
        }
    }
}
