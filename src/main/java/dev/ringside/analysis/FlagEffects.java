package dev.ringside.analysis;

import dev.ringside.results.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Main effects and two-way interactions of the flags of a {@link Factorial}: each contrast holds one half of all cells against the other, so
 * that it is known better than any cell. Where all cells were measured in the same rounds, what a round has of its own is taken out first.
 */
public final class FlagEffects {
    private static final double CONFIDENCE = 0.95;
    private static final int MOST_FLAGS = 2;

    private final Factorial factorial;
    private final Map<Set<String>, LogContrast.Term> means = new LinkedHashMap<>();

    private FlagEffects(Factorial factorial) {
        this.factorial = factorial;
    }

    /** Of each flag, then of each two of them. */
    public static List<FlagEffect> of(Cells cells, Factorial factorial, String metric) {
        FlagEffects effects = new FlagEffects(factorial);
        effects.learn(cells, metric);
        return Factorial.subsets(factorial.flags()).stream()
                .filter(flags -> !flags.isEmpty() && flags.size() <= MOST_FLAGS)
                .sorted((one, other) -> one.size() - other.size())
                .map(effects::effect)
                .toList();
    }

    private void learn(Cells cells, String metric) {
        Map<Set<String>, SortedMap<Turn, Double>> figures = new LinkedHashMap<>();
        for (Map.Entry<Set<String>, Cell> cell : factorial.cells().entrySet()) {
            figures.put(cell.getKey(), cells.logs(cell.getValue(), metric));
        }
        Set<Set<Turn>> rounds = new HashSet<>();
        figures.values().forEach(logs -> rounds.add(logs.keySet()));
        boolean isBalanced = rounds.size() == 1;
        if (isBalanced) {
            centre(figures.values());
        }
        int n = figures.size();
        figures.forEach((flags, logs) -> {
            LogContrast.Term term = LogContrast.Term.of(
                    1, logs.values().stream().mapToDouble(Double::doubleValue).toArray());
            // the mean of a round has a part of each figure in it, which is thereby taken out as well
            double variance = isBalanced ? term.variance() * n / (n - 1) : term.variance();
            means.put(flags, new LogContrast.Term(1, term.mean(), variance, term.figures()));
        });
    }

    private static void centre(Iterable<SortedMap<Turn, Double>> figures) {
        Map<Turn, Double> sums = new HashMap<>();
        int n = 0;
        for (SortedMap<Turn, Double> logs : figures) {
            logs.forEach((turn, log) -> sums.merge(turn, log, Double::sum));
            n++;
        }
        double cells = n;
        figures.forEach(logs -> logs.replaceAll((turn, log) -> log - sums.get(turn) / cells));
    }

    private FlagEffect effect(List<String> flags) {
        // half of the cells against the other half; of two flags the difference of two such differences
        double weight = Math.scalb(1.0, flags.size() - factorial.flags().size());
        List<LogContrast.Term> terms = new ArrayList<>();
        means.forEach((on, mean) -> {
            long off = flags.stream().filter(flag -> !on.contains(flag)).count();
            double sign = off % 2 == 0 ? weight : -weight;
            terms.add(new LogContrast.Term(sign, mean.mean(), mean.variance(), mean.figures()));
        });
        LogContrast contrast = LogContrast.of(terms);
        return new FlagEffect(flags, contrast.ratio(CONFIDENCE), contrast.chance());
    }
}
