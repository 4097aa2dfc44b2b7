package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Factorial;
import dev.ringside.analysis.FlagEffect;
import dev.ringside.analysis.FlagEffects;
import dev.ringside.analysis.Flags;
import dev.ringside.diff.Effect;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;

/** What each flag does to throughput in steady state, over all combinations of the others, and what two of them do to each other. */
final class FlagImpact {
    static final String METRIC = Cells.BYTES_MOVED;

    private static final int MOST_PANELS = 6;
    private static final int MOST_TICKS = 9;
    private static final double LEAST = 1.02;
    private static final Look EFFECT = Look.mark(Okabe.BLUE, Shapes.disc(13));
    private static final Look NO_EFFECT = Look.hollow(Okabe.BLUE, Shapes.disc(12));
    private static final Look TOGETHER = Look.mark(Okabe.ORANGE, Shapes.diamond(13));
    private static final Look NOT_TOGETHER = Look.hollow(Okabe.ORANGE, Shapes.diamond(12));

    private FlagImpact() {}

    static Drawing of(Run run) {
        Cells cells = new Cells(run);
        List<Factorial> factorials = Factorial.of(cells, FlagImpact::isCandidate, METRIC);
        Map<Factorial, List<FlagEffect>> effects = new LinkedHashMap<>();
        for (Factorial factorial : factorials) {
            effects.put(factorial, FlagEffects.of(cells, factorial, METRIC));
        }
        if (effects.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(cells.all(FlagImpact::isCandidate))
                    .map(reason -> "no flag was measured off and on: " + reason)
                    .orElse("no flag was measured off and on with everything else alike"));
        }
        return draw(run, effects);
    }

    static boolean isCandidate(Cell cell) {
        return cell.shortName().equals("RingThroughput") && cell.hasParam("slotSize") && Flags.areIn(cell);
    }

    private static Drawing draw(Run run, Map<Factorial, List<FlagEffect>> effects) {
        List<DotPanel> panels = effects.entrySet().stream()
                .limit(MOST_PANELS)
                .map(entry -> panel(entry.getKey(), entry.getValue()))
                .toList();
        List<Interval> drawn = effects.values().stream()
                .limit(MOST_PANELS)
                .flatMap(List::stream)
                .map(FlagEffect::ratio)
                .toList();
        CostScale costs = CostScale.of(
                drawn.stream()
                        .map(ratio -> new Effect(ratio.mean(), ratio.low(), ratio.high()))
                        .toList(),
                LEAST);
        DotPage dots = new DotPage(panels, new Scale(costs.low(), costs.high(), /* log= */ true));
        List<String> reading = reading(effects.size());
        Page page = new Page(
                "Which flag matters once the ring is warm?",
                String.join("\n", reading),
                Page.sourceOfContrasts(run, drawn, "effect"));
        ValueAxis axis = costs.axis(MOST_TICKS);
        axis.setLabel("change of throughput (logarithmic)");
        JFreeChart chart = dots.chart(page, axis);
        ((CombinedDomainXYPlot) chart.getPlot())
                .getSubplots()
                .forEach(plot ->
                        plot.addDomainMarker(new ValueMarker(1, Style.CONNECTOR, Style.HAIRLINE), Layer.BACKGROUND));
        chart.addSubtitle(Legend.of(legend()));
        return new Drawing.Picture(chart, dots.height(reading.size() + 1), points(effects));
    }

    private static List<String> reading(int settings) {
        List<String> reading = new ArrayList<>(
                List.of(
                        "bytes that the consumers read a second, with the flag / without, over all combinations of the others  ·  right is better",
                        "two flags: how much more the one does where the other is on; on the line, each does what it does alone"));
        if (settings > MOST_PANELS) {
            reading.add(Page.more(settings - MOST_PANELS));
        }
        return reading;
    }

    private static Map<String, Look> legend() {
        Map<String, Look> legend = new LinkedHashMap<>();
        legend.put("a flag", EFFECT);
        legend.put("two flags", TOGETHER);
        legend.put(
                "hollow: none is in the interval, or there is no interval",
                Look.hollow(Style.FAINT_INK, Shapes.disc(12)));
        return legend;
    }

    private static DotPanel panel(Factorial factorial, List<FlagEffect> effects) {
        return new DotPanel(
                RingWords.of(factorial.setting()),
                factorial.cells().size() + " combinations",
                List.of("change"),
                effects.stream()
                        .map(effect -> DotRow.of(
                                label(effect),
                                look(effect),
                                Map.of(DotMark.CENTRE, effect.ratio()),
                                List.of(Change.text(effect.ratio().mean()))))
                        .toList());
    }

    private static Look look(FlagEffect effect) {
        Interval ratio = effect.ratio();
        boolean isApart = ratio.isKnown() && (ratio.low() > 1 || ratio.high() < 1);
        return effect.isMain() ? isApart ? EFFECT : NO_EFFECT : isApart ? TOGETHER : NOT_TOGETHER;
    }

    private static String label(FlagEffect effect) {
        return effect.flags().stream().map(flag -> Flags.label(flag, "on")).collect(Collectors.joining(" × "));
    }

    private static List<Point> points(Map<Factorial, List<FlagEffect>> effects) {
        List<Point> points = new ArrayList<>();
        effects.forEach((factorial, found) -> found.forEach(effect -> points.add(
                new Point(label(effect), RingWords.of(factorial.setting()), effect.ratio(), "ratio of throughput"))));
        return points;
    }
}
