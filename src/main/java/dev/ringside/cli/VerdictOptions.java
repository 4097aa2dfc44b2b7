package dev.ringside.cli;

import picocli.CommandLine.Option;

/** What is made of a comparison, whichever command made it. */
final class VerdictOptions {
    @Option(
            names = "--advisory",
            description =
                    "Exit with 0 where the verdict would be 10, 11, 12 or 13; what was found is said all the same.")
    boolean advisory;

    @Option(names = "--no-plot", description = "Draw no charts.")
    boolean noPlot;

    @Option(names = "--all", description = "Print every row, however many there are.")
    boolean all;
}
