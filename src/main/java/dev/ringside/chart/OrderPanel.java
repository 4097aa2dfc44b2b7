package dev.ringside.chart;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Effect;
import dev.ringside.diff.ForkScore;
import dev.ringside.diff.Line;
import dev.ringside.diff.Measure;
import dev.ringside.diff.Names;
import dev.ringside.diff.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A panel of the strip: for both sides a value at each turn, as a cost in relation to the median of the row's forks of base. */
record OrderPanel(String title, String fullTitle, Map<Arm, SortedMap<Integer, Effect>> values) {
    private static final int MOST_ROWS = 6;

    static final int MOST_TURNS = 400;

    /** The median of all rows in each turn, where there are several, and then the rows that matter most. */
    static List<OrderPanel> of(Comparison comparison, Names names) {
        List<Line> scores = Ranking.of(comparison).stream()
                .filter(line -> line.measure() == Measure.SCORE)
                .filter(line -> CostScale.isDrawn(median(line.baseForks())))
                .toList();
        List<OrderPanel> panels = new ArrayList<>();
        if (scores.size() > 1) {
            panels.add(all(scores));
        }
        scores.stream()
                .limit(MOST_ROWS)
                .map(line -> new OrderPanel(names.brief(line.key()), names.of(line.key()), each(line)))
                .forEach(panels::add);
        return panels;
    }

    private static OrderPanel all(List<Line> lines) {
        Map<Arm, SortedMap<Integer, List<Double>>> costs = new EnumMap<>(Arm.class);
        for (Line line : lines) {
            each(line)
                    .forEach((arm, turns) ->
                            turns.forEach((turn, cost) -> costs.computeIfAbsent(arm, any -> new TreeMap<>())
                                    .computeIfAbsent(turn, any -> new ArrayList<>())
                                    .add(cost.ratio())));
        }
        Map<Arm, SortedMap<Integer, Effect>> values = new EnumMap<>(Arm.class);
        costs.forEach((arm, turns) -> {
            SortedMap<Integer, Effect> middle = new TreeMap<>();
            turns.forEach((turn, all) -> middle.put(turn, quartiles(all)));
            values.put(arm, middle);
        });
        String title = "all " + lines.size() + " rows: median of each turn, lines from quartile to quartile";
        return new OrderPanel(title, title, values);
    }

    private static Map<Arm, SortedMap<Integer, Effect>> each(Line line) {
        double middle = median(line.baseForks());
        Map<Arm, SortedMap<Integer, Effect>> values = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            SortedMap<Integer, Effect> turns = new TreeMap<>();
            List<ForkScore> forks = arm.forks(line);
            // of very many forks some, evenly
            int step = 1 + forks.size() / MOST_TURNS;
            for (int i = 0; i < forks.size(); i += step) {
                double ratio = forks.get(i).score() / middle;
                int turn = forks.get(i).round() > 0 ? forks.get(i).round() : i + 1;
                if (CostScale.isDrawn(ratio)) {
                    turns.put(turn, new Effect(ratio, Double.NaN, Double.NaN).asCost(line.direction()));
                }
            }
            values.put(arm, turns);
        }
        return values;
    }

    private static double median(List<ForkScore> forks) {
        double[] sorted = forks.stream().mapToDouble(ForkScore::score).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : at(sorted, 0.5);
    }

    private static Effect quartiles(List<Double> costs) {
        double[] sorted =
                costs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Effect(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Of one arm, the first 1; 0 where it has none. */
    int firstTurn(Arm arm) {
        SortedMap<Integer, Effect> turns = values.getOrDefault(arm, new TreeMap<>());
        return turns.isEmpty() ? 0 : turns.firstKey();
    }

    /** Of one arm. */
    int lastTurn(Arm arm) {
        SortedMap<Integer, Effect> turns = values.getOrDefault(arm, new TreeMap<>());
        return turns.isEmpty() ? 0 : turns.lastKey();
    }

    List<Effect> effects() {
        return Arrays.stream(Arm.values())
                .flatMap(arm -> values.getOrDefault(arm, new TreeMap<>()).values().stream())
                .toList();
    }
}
