package dev.ringside.chart;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.ExampleComparison;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.RowKey;
import dev.ringside.diff.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Leaves pictures of comparisons below the folder it is given, to be looked at. */
final class ComparisonPreview {
    private ComparisonPreview() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        draw(ExampleComparison.ofEverything(), folder.resolve("everything"));
        draw(
                new ExampleComparison()
                        .line(key(1), Verdict.EQUIVALENT, 1.004, 0.99, 1.02)
                        .overall(1.004, 0.99, 1.02)
                        .build(Outcome.FINE),
                folder.resolve("one"));
        draw(many(30, 0.05, 40, "").build(Outcome.REGRESSED), folder.resolve("thirty"));
        draw(many(5000, 0.04, 10, "").unpaired().build(Outcome.REGRESSED), folder.resolve("thousands"));
        draw(
                many(
                                12,
                                0.1,
                                5,
                                " of a name that goes on and on, and then some more, as generated parameters do, up to its end")
                        .unpaired()
                        .build(Outcome.INCONCLUSIVE),
                folder.resolve("long"));
        draw(
                new ExampleComparison()
                        .forks(1, 0)
                        .line(key(1), Verdict.INCONCLUSIVE, 1.2, Double.NaN, Double.NaN)
                        .line(key(2), Verdict.INCONCLUSIVE, 0.7, Double.NaN, Double.NaN)
                        .line(key(3), Verdict.INCONCLUSIVE, 1.01, 0, Double.POSITIVE_INFINITY)
                        .overall(Double.NaN, Double.NaN, Double.NaN)
                        .unpaired()
                        .build(Outcome.INCONCLUSIVE),
                folder.resolve("onefork"));
        draw(
                new ExampleComparison()
                        .forks(20, 0.3)
                        .line(key(1), Verdict.REGRESSED, 10.4, 9.1, 12)
                        .line(key(2), Verdict.IMPROVED, 0.09, 0.08, 0.11)
                        .line(ExampleComparison.throughput("ring"), Verdict.REGRESSED, 0.001, 0.0009, 0.0012)
                        .line(key(4), Verdict.EQUIVALENT, 1, 0.99, 1.01)
                        .build(Outcome.REGRESSED),
                folder.resolve("tenfold"));
        draw(
                new ExampleComparison()
                        .forks(8, 0)
                        .line(key(1), Verdict.EQUIVALENT, 1, 1, 1)
                        .line(key(2), Verdict.EQUIVALENT, 1, 1, 1)
                        .overall(1, 1, 1)
                        .build(Outcome.FINE),
                folder.resolve("equal"));
    }

    static ExampleComparison many(int rows, double spread, int forks, String suffix) {
        ExampleComparison example = new ExampleComparison().forks(forks, 0.02);
        Random random = new Random(3);
        for (int i = 0; i < rows; i++) {
            double log = spread * random.nextGaussian();
            double half = 0.01 + 0.04 * random.nextDouble();
            Verdict verdict = Math.abs(log) + half < 0.05
                    ? Verdict.EQUIVALENT
                    : log - half > 0.01
                            ? Verdict.REGRESSED
                            : log + half < -0.01 ? Verdict.IMPROVED : Verdict.INCONCLUSIVE;
            RowKey key = ExampleComparison.key("RoundTrip", "roundTrip", "transport", "number-" + i + suffix);
            example.line(key, verdict, Math.exp(log), Math.exp(log - half), Math.exp(log + half));
        }
        return example;
    }

    private static RowKey key(int i) {
        return ExampleComparison.key("RoundTrip", "roundTrip", "transport", "number-" + i);
    }

    private static void draw(Comparison comparison, Path folder) throws Exception {
        Files.createDirectories(folder);
        long start = System.nanoTime();
        ComparisonCharts.draw(comparison, folder).forEach(System.out::println);
        System.out.println((System.nanoTime() - start) / 1000000 + " ms");
    }
}
