package dev.ringside.diff;

import dev.ringside.results.BadRunException;
import java.nio.file.Path;

/** Reads what is to be compared. */
public final class Sides {
    private Sides() {}

    /**
     * The folder of a run, or a plain JMH JSON file; {@code label} is base or head. Throws BadRunException, with one line, for anything else and for
     * whatever is broken in it.
     */
    public static Side read(String label, Path source) {
        throw new BadRunException("no run in " + source);
    }
}
