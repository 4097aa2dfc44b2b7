package dev.ringside.chart;

import dev.ringside.results.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Leaves a picture of every chart of every odd run in the folder it is given, to be looked at. */
final class OddPreview {
    private OddPreview() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        OddRunsTest.chartsOfRuns().map(arguments -> arguments.get()).forEach(one -> {
            Chart chart = (Chart) one[0];
            String odd = one[1].toString().toLowerCase(Locale.ROOT);
            chart.of((Run) one[2]).pictures().forEach((name, picture) -> {
                try {
                    String file = chart.fileName() + (name.isEmpty() ? "" : "." + name) + "-" + odd + ".png";
                    Png.write(picture, folder.resolve(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        });
    }
}
