package dev.ringside.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Comparisons that nobody has measured. */
public final class ExampleComparison {
    private static final double NONE = Double.NaN;

    private final List<Line> lines = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> hostDifferences = new ArrayList<>();
    private final Random random = new Random(7);
    private Effect overall = new Effect(1.012, 0.996, 1.029);
    private boolean paired = true;
    private int forks = 8;
    private double spread = 0.02;

    /** Every verdict and every kind of gap, with text that is anything but plain. */
    public static Comparison ofEverything() {
        return new ExampleComparison()
                .line(key("RoundTrip", "roundTrip", "transport", "pipe"), Verdict.REGRESSED, 1.107, 1.081, 1.134)
                .line(throughput("ring"), Verdict.REGRESSED, 0.82, 0.79, 0.85)
                .line(key("RoundTrip", "roundTrip", "transport", "ring"), Verdict.IMPROVED, 0.93, 0.91, 0.95)
                .line(throughput("pipe"), Verdict.EQUIVALENT, 1.004, 0.991, 1.017)
                .percentile(key("RoundTrip", "roundTrip", "transport", "tcp"), Measure.P99, 1.2, 0.9, 1.6)
                .line(key("RoundTrip", "roundTrip", "transport", "tcp"), Verdict.INCONCLUSIVE, 1.05, 0.97, 1.13)
                .line(key("Odd|Name", "<b>&\"'", "p", "a|b\u001b[31m\n@you #1"), Verdict.INCONCLUSIVE, 1.3, NONE, NONE)
                .line(key("RoundTrip", "roundTrip", "transport", "udp"), Verdict.NOT_COMPARABLE, 1.4, NONE, NONE)
                .gap(Gap.Kind.REMOVED, "fifo", "in base and not in head")
                .gap(Gap.Kind.CHANGED, "unix-stream", "ns/op in base, us/op in head")
                .gap(Gap.Kind.FAILED, "sysv-queue", "the fork died | exit code 137")
                .gap(Gap.Kind.FAILED_IN_BASE, "posix-queue", "a score that is no number: \"+INF\"")
                .gap(Gap.Kind.UNAVAILABLE_ON_ONE_SIDE, "file", "vm.nr_hugepages is 0 in head")
                .gap(Gap.Kind.UNAVAILABLE, "mapped-file", "no <disk> here")
                .gap(Gap.Kind.NEW, "eventfd", "in head and not in base")
                .build(Outcome.REGRESSED);
    }

    public static RowKey key(String type, String method, String... params) {
        return keyOf("avgt", "ns/op", type, method, params);
    }

    public static RowKey throughput(String transport) {
        return keyOf("thrpt", "ops/s", "LinkThroughput", "send", "transport", transport);
    }

    private static RowKey keyOf(String mode, String unit, String type, String method, String... params) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < params.length; i += 2) {
            all.put(params[i], params[i + 1]);
        }
        return new RowKey("dev.example." + type + "." + method, mode, 1, new TreeMap<>(all), unit);
    }

    public ExampleComparison unpaired() {
        paired = false;
        return this;
    }

    public ExampleComparison forks(int forks, double spread) {
        this.forks = forks;
        this.spread = spread;
        return this;
    }

    public ExampleComparison overall(double ratio, double low, double high) {
        overall = new Effect(ratio, low, high);
        return this;
    }

    public ExampleComparison hostDifference(String words) {
        hostDifferences.add(words);
        return this;
    }

    public ExampleComparison line(RowKey key, Verdict verdict, double ratio, double low, double high) {
        return line(key, Measure.SCORE, verdict, ratio, low, high);
    }

    public ExampleComparison percentile(RowKey key, Measure measure, double ratio, double low, double high) {
        return line(key, measure, Verdict.INCONCLUSIVE, ratio, low, high);
    }

    private ExampleComparison line(
            RowKey key, Measure measure, Verdict verdict, double ratio, double low, double high) {
        boolean isThroughput = key.unit().startsWith("ops");
        double base = isThroughput ? 279_000 : 12_100;
        boolean isKnown = !Double.isNaN(low);
        String reason = null;
        if (verdict == Verdict.NOT_COMPARABLE) {
            reason = "measurementTime: 1 s against 2 s";
        } else if (!isKnown) {
            reason = "1 fork on a side: its spread is not known";
        }
        lines.add(new Line(
                key,
                measure,
                isThroughput ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER,
                verdict,
                reason,
                paired && isKnown ? Line.Stage.SCREENED : null,
                new Effect(ratio, low, high),
                verdict == Verdict.INCONCLUSIVE && isKnown ? 0.07 : NONE,
                base,
                base * ratio,
                forks(base, measure, 0),
                forks(base * ratio, measure, 1),
                List.of()));
        return this;
    }

    private List<ForkScore> forks(double middle, Measure measure, int arm) {
        List<ForkScore> scores = new ArrayList<>();
        for (int i = 1; i <= forks; i++) {
            double score = middle * Math.exp(spread * random.nextGaussian());
            scores.add(new ForkScore(i, 2 * i - 1 + arm, values(measure, score)));
        }
        return scores;
    }

    private static Map<Measure, Double> values(Measure measure, double score) {
        Map<Measure, Double> values = new EnumMap<>(Map.of(Measure.SCORE, score));
        values.put(measure, score);
        return values;
    }

    public ExampleComparison gap(Gap.Kind kind, String transport, String reason) {
        gaps.add(new Gap(kind, key("RoundTrip", "roundTrip", "transport", transport), reason));
        return this;
    }

    public Comparison build(Outcome outcome) {
        Map<String, String> facts = Map.of("host", "box", "cpu", "Example CPU @ 2.80GHz", "kernel", "6.1.0");
        return new Comparison(
                paired,
                Rules.STANDARD,
                side("base", "results/20260301T120000Z-box-0123abc", "0123abc", facts),
                side("head", "results/20260302T120000Z-box-4567def", "4567def", facts),
                hostDifferences,
                lines,
                gaps,
                overall,
                outcome,
                List.of("2 of 16 forks of head were disturbed"));
    }

    private static Side side(String label, String source, String revision, Map<String, String> facts) {
        return new Side(
                label, source, revision, source.substring("results/".length()), facts, List.of(), "00ff".repeat(16));
    }
}
