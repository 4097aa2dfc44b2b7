package dev.ringside.analysis;

import dev.ringside.results.Cell;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Interval;
import dev.ringside.results.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * After how many blocks the time to set a combination of flags up is paid back, against no flag at all. All in all {@code n} blocks take the
 * set-up of both processes, the first write and read of each slot, and after the first lap the time between two blocks in steady state.
 *
 * @param blocks the least number of blocks after which the whole takes no longer, by the mean over rounds, and by either end of its 95 %
 *     interval; infinite for never within {@link #MOST}; the ends are NaN of a single round
 * @param extraSetUp how much longer the set-up of both processes takes, ns
 */
public record BreakEven(Cell cell, Interval blocks, Interval extraSetUp) {
    /** Blocks beyond which nobody waits. */
    public static final long MOST = 1_000_000;

    private static final double STEP = 1.05;
    private static final double NANOS = 1e9;
    private static final List<String> SET_UP = List.of("producer.setup.nanos", "consumer.before.apply.nanos");

    /** What a fork tells of its costs, ns. */
    private record Costs(double setUp, double firstBlock, double slots, double steadyBlock) {
        double of(long blocks) {
            return setUp + Math.min(blocks, slots) * firstBlock + Math.max(0, blocks - slots) * steadyBlock;
        }
    }

    /** By setting: each combination that was measured in the rounds of the one without flags, in the order of the cells. */
    public static Map<Cell, List<BreakEven>> of(Cells cells, Predicate<Cell> which) {
        Map<Cell, List<Cell>> bySetting = cells
                .all(cell -> which.test(cell)
                        && Flags.areIn(cell)
                        && cells.value(cell, "consumed").isPresent()
                        && cells.value(cell, "firstRead").isPresent())
                .stream()
                .collect(Collectors.groupingBy(
                        cell -> Cells.without(cell, Flags.NAMES), LinkedHashMap::new, Collectors.toList()));
        Map<Cell, List<BreakEven>> found = new LinkedHashMap<>();
        bySetting.forEach((setting, all) -> {
            SortedMap<Turn, Costs> plain = all.stream()
                    .filter(cell -> Flags.countOn(cell) == 0)
                    .findFirst()
                    .map(cell -> costs(cells, cell))
                    .orElseGet(TreeMap::new);
            List<BreakEven> own = all.stream()
                    .filter(cell -> Flags.countOn(cell) > 0)
                    .flatMap(cell -> of(cell, costs(cells, cell), plain).stream())
                    .toList();
            if (!own.isEmpty()) {
                found.put(setting, own);
            }
        });
        return found;
    }

    private static List<BreakEven> of(Cell cell, SortedMap<Turn, Costs> own, SortedMap<Turn, Costs> plain) {
        own.keySet().retainAll(plain.keySet());
        if (own.isEmpty()) {
            return List.of();
        }
        double mean = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (long n = 1; n <= MOST; n = Math.max(n + 1, Math.round(n * STEP))) {
            Interval extra = extra(n, own, plain);
            mean = extra.mean() <= 0 ? Math.min(mean, n) : mean;
            low = extra.low() <= 0 ? Math.min(low, n) : low;
            high = extra.high() <= 0 ? Math.min(high, n) : high;
        }
        boolean isKnown = own.size() > 1;
        return List.of(new BreakEven(
                cell,
                new Interval(mean, isKnown ? low : Double.NaN, isKnown ? high : Double.NaN, own.size()),
                extra(0, own, plain)));
    }

    /** How much longer {@code blocks} blocks take than without flags, over rounds. */
    private static Interval extra(long blocks, SortedMap<Turn, Costs> own, SortedMap<Turn, Costs> plain) {
        List<Double> differences = new ArrayList<>();
        own.forEach((turn, costs) ->
                differences.add(costs.of(blocks) - plain.get(turn).of(blocks)));
        return Interval.of(differences.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static SortedMap<Turn, Costs> costs(Cells cells, Cell cell) {
        SortedMap<Turn, Costs> costs = new TreeMap<>();
        for (ForkRecord fork : cells.forks(cell)) {
            OptionalDouble setUp = setUp(fork);
            double first = mean(fork, "firstWrite") + mean(fork, "firstRead");
            double steady = NANOS / mean(fork, "consumed");
            if (setUp.isPresent() && Double.isFinite(first) && Double.isFinite(steady)) {
                double slots = Double.parseDouble(cell.params().getOrDefault("slots", "1"));
                costs.put(Turn.of(fork), new Costs(setUp.getAsDouble(), first, slots, steady));
            }
        }
        return costs;
    }

    private static double mean(ForkRecord fork, String metric) {
        Metric found = fork.metrics().get(metric);
        return found == null ? Double.NaN : found.mean();
    }

    private static OptionalDouble setUp(ForkRecord fork) {
        double sum = 0;
        for (String name : SET_UP) {
            String nanos = fork.evidence() == null ? null : fork.evidence().get(name);
            if (nanos == null || !nanos.matches("\\d{1,18}")) {
                return OptionalDouble.empty();
            }
            sum += Double.parseDouble(nanos);
        }
        return OptionalDouble.of(sum);
    }

    /** Whether it is paid back within {@link #MOST} blocks, by the mean. */
    public boolean isPaidBack() {
        return Double.isFinite(blocks.mean());
    }
}
