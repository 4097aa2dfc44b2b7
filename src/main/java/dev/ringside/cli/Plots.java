package dev.ringside.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the charts of a run and says where they are. */
final class Plots {
    private Plots() {}

    static void draw(Path run, Path plot) throws IOException {}
}
