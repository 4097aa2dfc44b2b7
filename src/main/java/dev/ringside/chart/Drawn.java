package dev.ringside.chart;

import java.nio.file.Path;
import java.util.List;

/** What became of a chart; {@code toString} is the line for the terminal. */
public sealed interface Drawn {
    Chart chart();

    /**
     * {@code question} is what the picture answers, {@code reading} how it is read; {@code numbers} are the lines of {@code csv} as fields, a
     * heading first.
     */
    record Written(Chart chart, Path png, Path csv, String question, String reading, List<List<String>> numbers)
            implements Drawn {
        @Override
        public String toString() {
            return png.toString();
        }
    }

    /** Pictures that were left out, since nobody looks through so many. */
    record Left(Chart chart, int drawn, int all) implements Drawn {
        @Override
        public String toString() {
            return chart.fileName() + ": " + reason();
        }

        public String reason() {
            return "the first " + drawn + " of " + all + " pictures; \"ringside plot --pictures " + all
                    + "\" draws all";
        }
    }

    record Skipped(Chart chart, String reason) implements Drawn {
        @Override
        public String toString() {
            return "no chart " + chart.fileName() + ": " + reason;
        }
    }
}
