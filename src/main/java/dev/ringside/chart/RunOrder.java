package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.diff.Effect;
import dev.ringside.results.CanaryDrift;
import dev.ringside.results.Cell;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.StatUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/** Every fork of a run in the order in which they ran, in relation to its own cell; canaries apart, and what others took of the processors. */
final class RunOrder {
    private static final int HEIGHT = 230;
    private static final int AROUND = 240;
    private static final int MOST_TICKS = 5;
    private static final int MOST_MARKS = 4000;
    private static final int MOST_ROUNDS = 40;
    private static final int BINS = 30;
    private static final int LEAST_IN_BIN = 5;
    private static final double LEAST = 1.02;

    private static final Look FORK = new Look(new Color(0x0072B2), Shapes.disc(4), new Color(0x0072B2), Style.HAIRLINE);
    private static final Look DISTURBED = Look.mark(Okabe.VERMILLION, Shapes.downTriangle(8));
    private static final Look MIDDLE = new Look(Color.BLACK, Shapes.bar(2, 2), Color.BLACK, new BasicStroke(2.5f));
    private static final List<Look> CANARIES = List.of(
            Look.mark(Okabe.ORANGE, Shapes.disc(7)),
            Look.mark(Okabe.GREEN, Shapes.square(7)),
            Look.mark(Okabe.PURPLE, Shapes.diamond(9)),
            Look.mark(Okabe.SKY, Shapes.triangle(9)));
    private static final Look STEAL = Look.mark(Okabe.VERMILLION, Shapes.disc(5));
    private static final Look OTHERS = Look.mark(Okabe.SKY, Shapes.diamond(7));

    private final Run run;
    private final List<ForkRecord> forks;
    private final Map<String, Look> legend = new LinkedHashMap<>();

    private RunOrder(Run run) {
        this.run = run;
        forks = run.measured().values().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingInt(ForkRecord::order))
                .toList();
    }

    /** {@code run} with its canaries. */
    static Drawing of(Run run) {
        return new RunOrder(run).drawing();
    }

    private Drawing drawing() {
        List<Strip> strips = new ArrayList<>();
        canaries().ifPresent(strips::add);
        rows().ifPresent(strips::add);
        if (strips.isEmpty()) {
            return new Drawing.Nothing("no cell has two forks, which could differ");
        }
        taken().ifPresent(strips::add);
        CombinedDomainXYPlot plot = Style.plain(new CombinedDomainXYPlot(axis()));
        plot.setGap(6);
        List<Integer> starts = roundStarts();
        strips.forEach(strip -> plot.add(strip.plot(starts)));
        Page page = new Page(
                "Did the machine move while it was measured?",
                "every mark is a fork, in relation to the median of its own cell; up is worse (logarithmic)  ·  dotted lines: a round begins\n"
                        + "each round has every cell once, in random order: a slope or a step is the machine's, and meets all cells alike",
                Page.source(run, List.of()));
        JFreeChart chart = page.around(plot);
        chart.addSubtitle(2, Legend.of(legend));
        return new Drawing.Picture(chart, AROUND + strips.size() * HEIGHT, points(strips));
    }

    private Optional<Strip> canaries() {
        List<StripSeries> series = new ArrayList<>();
        for (CanaryDrift canary : run.info().canaries()) {
            SortedMap<Integer, Double> costs = costs(canary.cell());
            if (costs.size() > 1 && series.stream().noneMatch(one -> one.name().equals(canary.name()))) {
                series.add(new StripSeries(
                        canary.name(), CANARIES.get(series.size() % CANARIES.size()), /* isLine= */ true, costs));
            }
        }
        series.forEach(one -> legend.put(one.name(), one.look()));
        return series.isEmpty() ? Optional.empty() : Optional.of(strip("canaries", series));
    }

    private Optional<Strip> rows() {
        Map<Integer, Boolean> disturbed = new TreeMap<>();
        forks.forEach(fork -> disturbed.put(fork.order(), fork.isDisturbed()));
        SortedMap<Integer, Double> all = new TreeMap<>();
        for (Cell cell : run.asked().measured().keySet()) {
            SortedMap<Integer, Double> costs = costs(cell);
            if (costs.size() > 1) {
                all.putAll(costs);
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int step = 1 + all.size() / MOST_MARKS;
        SortedMap<Integer, Double> quiet = new TreeMap<>();
        SortedMap<Integer, Double> marked = new TreeMap<>();
        int i = 0;
        for (Map.Entry<Integer, Double> cost : all.entrySet()) {
            if (i++ % step == 0) {
                (disturbed.get(cost.getKey()) ? marked : quiet).put(cost.getKey(), cost.getValue());
            }
        }
        List<StripSeries> series = new ArrayList<>();
        add(series, new StripSeries(step == 1 ? "a fork" : "a fork, one of " + step, FORK, false, quiet));
        add(series, new StripSeries("a fork that was disturbed", DISTURBED, false, marked));
        add(series, new StripSeries("median of forks in a row", MIDDLE, true, medians(all)));
        return Optional.of(strip("all rows", series));
    }

    private void add(List<StripSeries> series, StripSeries one) {
        if (!one.values().isEmpty()) {
            series.add(one);
            legend.put(one.name(), one.look());
        }
    }

    private static SortedMap<Integer, Double> medians(SortedMap<Integer, Double> all) {
        SortedMap<Integer, Double> medians = new TreeMap<>();
        int size = Math.max(LEAST_IN_BIN, all.size() / BINS);
        List<Map.Entry<Integer, Double>> entries = List.copyOf(all.entrySet());
        for (int from = 0; from + size <= entries.size(); from += size) {
            List<Map.Entry<Integer, Double>> bin = entries.subList(from, from + size);
            medians.put(
                    bin.get(size / 2).getKey(),
                    StatUtils.percentile(
                            bin.stream().mapToDouble(Map.Entry::getValue).toArray(), 50));
        }
        return medians.size() < 2 ? new TreeMap<>() : medians;
    }

    private static Strip strip(String title, List<StripSeries> series) {
        CostScale scale = CostScale.of(
                series.stream()
                        .flatMap(one -> one.values().values().stream())
                        .map(cost -> new Effect(cost, Double.NaN, Double.NaN))
                        .toList(),
                LEAST);
        return new Strip(title, series, scale.axis(MOST_TICKS), 1);
    }

    /** Shares of the processors' time that went elsewhere; empty in runs that did not look. */
    private Optional<Strip> taken() {
        SortedMap<Integer, Double> steal = new TreeMap<>();
        SortedMap<Integer, Double> others = new TreeMap<>();
        int step = 1 + forks.size() / MOST_MARKS;
        for (int i = 0; i < forks.size(); i += step) {
            ForkRecord fork = forks.get(i);
            if (fork.host() != null) {
                steal.put(fork.order(), Math.max(0, fork.host().steal()));
                others.put(fork.order(), Math.max(0, fork.host().others()));
            }
        }
        if (steal.isEmpty()) {
            return Optional.empty();
        }
        List<StripSeries> series = new ArrayList<>();
        add(series, new StripSeries("other processes", OTHERS, false, others));
        add(series, new StripSeries("steal", STEAL, false, steal));
        double most = Math.max(
                0.01,
                series.stream()
                        .flatMap(one -> one.values().values().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0));
        Scale scale = new Scale(0, most * 1.1, /* log= */ false);
        return Optional.of(new Strip(
                "share of the processors' time that went to others",
                series,
                scale.axis(MOST_TICKS, share -> Units.plain(Math.round(share * 1000) / 10.0) + " %"),
                0));
    }

    /** How many times as much as the median of its cell each fork cost, by its order. */
    private SortedMap<Integer, Double> costs(Cell cell) {
        List<ForkRecord> own = run.measured().getOrDefault(cell, List.of());
        double[] scores = own.stream()
                .mapToDouble(fork -> fork.primaryMetric().mean())
                .filter(RunOrder::isPositive)
                .toArray();
        SortedMap<Integer, Double> costs = new TreeMap<>();
        if (scores.length > 0) {
            double middle = StatUtils.percentile(scores, 50);
            for (ForkRecord fork : own) {
                double score = fork.primaryMetric().mean();
                if (isPositive(score)) {
                    boolean isSpeed = fork.primaryMetric().unit().endsWith("/s");
                    costs.put(fork.order(), isSpeed ? middle / score : score / middle);
                }
            }
        }
        return costs;
    }

    private static boolean isPositive(double score) {
        return score > 0 && score < Double.POSITIVE_INFINITY;
    }

    private List<Integer> roundStarts() {
        SortedMap<Integer, Integer> starts = new TreeMap<>();
        forks.forEach(fork -> starts.merge(fork.round(), fork.order(), Math::min));
        return starts.size() > MOST_ROUNDS ? List.of() : List.copyOf(starts.values());
    }

    private ValueAxis axis() {
        double last = forks.get(forks.size() - 1).order();
        ValueAxis axis = new Scale(0, last + 1, /* log= */ false).axis(12, Units::plain);
        axis.setRange(0.5, last + 0.5);
        axis.setLabel("forks in the order in which they ran");
        return axis;
    }

    private static List<Point> points(List<Strip> strips) {
        List<Point> points = new ArrayList<>();
        for (Strip strip : strips) {
            for (StripSeries series : strip.series()) {
                series.values()
                        .forEach((order, value) -> points.add(new Point(
                                series.name(),
                                order.toString(),
                                new Interval(value, Double.NaN, Double.NaN, 1),
                                strip.middle() == 1 ? "cost ratio" : "share",
                                strip.title())));
            }
        }
        return points;
    }
}
