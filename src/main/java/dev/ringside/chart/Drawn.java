package dev.ringside.chart;

import java.nio.file.Path;

/** What became of a chart; {@code toString} is the line for the terminal. */
public sealed interface Drawn {
    Chart chart();

    record Written(Chart chart, Path png, Path csv) implements Drawn {
        @Override
        public String toString() {
            return png.toString();
        }
    }

    record Skipped(Chart chart, String reason) implements Drawn {
        @Override
        public String toString() {
            return "no chart " + chart.fileName() + ": " + reason;
        }
    }
}
