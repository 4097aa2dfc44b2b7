package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.claim.Claim;
import dev.ringside.claim.Range;
import dev.ringside.claim.Ruling;
import dev.ringside.claim.State;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;

/** What people say against what was measured: the ratio of each claim, where it has to be for the claim to hold, and what became of it. */
final class Claims {
    private static final int MOST_TICKS = 9;
    private static final double ROOM = 1.6;
    private static final Look HOLDS = Look.mark(Okabe.BLUE, Shapes.disc(13));
    private static final Look DOES_NOT = Look.mark(Okabe.VERMILLION, Shapes.downTriangle(14));
    private static final Look UNKNOWN = Look.hollow(Style.FAINT_INK, Shapes.diamond(13));

    private Claims() {}

    static Drawing of(Run run) {
        List<Ruling> rulings = Claim.judge(run);
        List<Ruling> drawn = rulings.stream().filter(Claims::isDrawn).toList();
        if (drawn.isEmpty()) {
            return new Drawing.Nothing("no claim can be decided by what was measured");
        }
        List<Interval> measured =
                drawn.stream().map(ruling -> ruling.measured().orElseThrow()).toList();
        Scale scale = scale(drawn);
        DotPage dots = new DotPage(panels(rulings), scale);
        Page page = new Page(
                "Does what people say hold on this host?",
                "marks: what was measured; bars: where it has to be for the claim to hold, as was written down before anything was measured\n"
                        + "a claim holds where all of its interval is there, does not where none of it is, and is open (?) in between",
                Page.sourceOfContrasts(run, measured, "ratio"));
        ValueAxis axis = scale.axis(MOST_TICKS, Units::tick);
        axis.setLabel("ratio (logarithmic)");
        JFreeChart chart = dots.chart(page, axis);
        chart.addSubtitle(Legend.of(legend()));
        return new Drawing.Picture(chart, dots.height(3), points(rulings));
    }

    private static boolean isDrawn(Ruling ruling) {
        return ruling.measured().filter(ratio -> ratio.mean() > 0).isPresent();
    }

    private static Scale scale(List<Ruling> drawn) {
        double low = drawn.stream()
                .mapToDouble(ruling -> ruling.measured().orElseThrow().mean())
                .min()
                .orElse(1);
        double high = drawn.stream()
                .mapToDouble(ruling -> ruling.measured().orElseThrow().mean())
                .max()
                .orElse(1);
        for (Ruling ruling : drawn) {
            Interval ratio = ruling.measured().orElseThrow();
            low = ratio.low() > 0 ? Math.min(low, ratio.low()) : low;
            high = Math.max(high, ratio.isKnown() ? ratio.high() : ratio.mean());
            for (Interval end : marks(ruling).values()) {
                low = Math.min(low, end.mean());
                high = Math.max(high, end.mean());
            }
        }
        return new Scale(low / ROOM, high * ROOM, /* log= */ true);
    }

    private static Map<String, Look> legend() {
        Map<String, Look> legend = new LinkedHashMap<>();
        legend.put(State.HOLDS.words(), HOLDS);
        legend.put(State.DOES_NOT_HOLD.words(), DOES_NOT);
        legend.put("not known well enough", UNKNOWN);
        legend.put("from, to", Look.mark(Style.FAINT_INK, Shapes.bar(4, 15)));
        return legend;
    }

    private static List<DotPanel> panels(List<Ruling> rulings) {
        List<DotRow> drawn =
                rulings.stream().filter(Claims::isDrawn).map(Claims::row).toList();
        List<DotRow> others = rulings.stream()
                .filter(ruling -> !isDrawn(ruling))
                .map(Claims::words)
                .toList();
        return List.of(
                new DotPanel("claims about one ratio", "", List.of("ratio", "from", "to", "holds"), drawn),
                new DotPanel("others, and those that cannot be measured here", "", List.of(), others));
    }

    private static DotRow row(Ruling ruling) {
        Map<DotMark, Interval> values = new EnumMap<>(DotMark.class);
        values.put(DotMark.CENTRE, ruling.measured().orElseThrow());
        values.putAll(marks(ruling));
        Range range = ruling.range().orElseThrow();
        return DotRow.of(
                ruling.claim().id(),
                look(ruling.state()),
                values,
                List.of(
                        Units.plain(ruling.measured().orElseThrow().mean()),
                        range.low() == 0 ? "" : Units.plain(range.low()),
                        Double.isInfinite(range.high()) ? "" : Units.plain(range.high()),
                        holds(ruling.state())));
    }

    private static Map<DotMark, Interval> marks(Ruling ruling) {
        Map<DotMark, Interval> marks = new EnumMap<>(DotMark.class);
        Optional<Range> range = ruling.range();
        range.filter(ends -> ends.low() > 0).ifPresent(ends -> marks.put(DotMark.NEAR, single(ends.low())));
        // zero is nowhere on this axis
        range.filter(ends -> ends.high() > 0 && !Double.isInfinite(ends.high()))
                .ifPresent(ends -> marks.put(DotMark.FAR, single(ends.high())));
        return marks;
    }

    private static Interval single(double value) {
        return new Interval(value, Double.NaN, Double.NaN, 1);
    }

    private static DotRow words(Ruling ruling) {
        return DotRow.unmeasured(
                ruling.claim().id(), look(ruling.state()), ruling.state().words() + ": " + ruling.words());
    }

    private static Look look(State state) {
        return switch (state) {
            case HOLDS -> HOLDS;
            case DOES_NOT_HOLD -> DOES_NOT;
            case CANNOT_BE_MEASURED -> UNKNOWN;
        };
    }

    private static String holds(State state) {
        return switch (state) {
            case HOLDS -> "yes";
            case DOES_NOT_HOLD -> "no";
            case CANNOT_BE_MEASURED -> "?";
        };
    }

    private static List<Point> points(List<Ruling> rulings) {
        List<Point> points = new ArrayList<>();
        for (Ruling ruling : rulings) {
            String series = ruling.claim().id();
            String state = ruling.state().name().toLowerCase(Locale.ROOT);
            points.add(ruling.measured()
                    .map(ratio -> new Point(series, state, ratio, "ratio", ruling.words()))
                    .orElseGet(() -> Point.missing(series, state, "ratio", ruling.words())));
        }
        return points;
    }
}
