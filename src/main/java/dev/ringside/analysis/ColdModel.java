package dev.ringside.analysis;

import dev.ringside.results.Cell;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;

/**
 * First touches by what was in the page table before: any one of several flags fills it, so effects of single flags would mislead here. What
 * was there is taken from what /proc showed, and not from the flags.
 *
 * @param explained share of the variance between cells, of logarithms, that the groups account for; NaN where cells do not differ
 */
public record ColdModel(Cell setting, List<Group> groups, double explained) {
    /** Largest blocks first. */
    private static final Comparator<ColdModel> ORDER = Comparator.<ColdModel>comparingLong(
                    model -> -Long.parseLong(model.setting().param("slotSize")))
            .thenComparing(model -> model.setting().id());

    /**
     * Cells whose page table held the same pages.
     *
     * @param first the first touch of a block over all their forks, ns
     * @param fastest the lowest mean of a cell, and {@code slowest} the highest
     * @param second the same block once more, ns
     * @param faults in the first touch of a block
     */
    public record Group(
            Pages pages,
            List<Cell> cells,
            Interval first,
            double fastest,
            double slowest,
            Optional<Interval> second,
            Optional<Interval> faults) {

        /** The cells with no more flags than it takes: none has all the flags of another of them. */
        public List<Cell> ways() {
            return cells.stream()
                    .filter(cell -> cells.stream().noneMatch(other -> isLess(other, cell)))
                    .sorted(Comparator.comparingLong(Flags::countOn).thenComparing(Cell::id))
                    .toList();
        }

        private static boolean isLess(Cell one, Cell other) {
            return Flags.countOn(one) < Flags.countOn(other)
                    && Flags.NAMES.stream()
                            .allMatch(flag -> one.param(flag).equals(Flags.OFF)
                                    || one.param(flag).equals(other.param(flag)));
        }
    }

    /** Whether any combination leaves the process without its pages: where none does, there is nothing to be removed. */
    public boolean hasFaults() {
        return groups.stream().anyMatch(group -> group.pages().presence() != Pages.Presence.ALL);
    }

    /** One for each setting in which flags alone differ, where anything was measured. */
    public static List<ColdModel> of(Cells cells, Predicate<Cell> which, Touch touch) {
        Map<Cell, List<Cell>> bySetting = cells
                .all(cell -> which.test(cell)
                        && cell.hasParam("slotSize")
                        && Flags.areIn(cell)
                        && !cells.logs(cell, touch.first()).isEmpty())
                .stream()
                .collect(Collectors.groupingBy(cell -> Cells.without(cell, Flags.NAMES)));
        return bySetting.entrySet().stream()
                .map(entry -> of(cells, entry.getKey(), entry.getValue(), touch))
                .filter(model -> !model.groups().isEmpty())
                .sorted(ORDER)
                .toList();
    }

    private static ColdModel of(Cells cells, Cell setting, List<Cell> all, Touch touch) {
        Map<Pages, List<Cell>> byPages = new TreeMap<>();
        for (Cell cell : all) {
            pages(cells.forks(cell), touch).ifPresent(pages -> byPages.computeIfAbsent(pages, any -> new ArrayList<>())
                    .add(cell));
        }
        List<Group> groups = byPages.entrySet().stream()
                .map(entry -> group(cells, entry.getKey(), entry.getValue(), touch))
                .toList();
        return new ColdModel(setting, groups, explained(cells, byPages.values(), touch));
    }

    /** Empty where forks do not say or disagree. */
    private static Optional<Pages> pages(List<ForkRecord> forks, Touch touch) {
        List<Optional<Pages>> seen =
                forks.stream().map(fork -> Pages.of(fork, touch)).distinct().toList();
        return seen.size() == 1 ? seen.get(0) : Optional.empty();
    }

    private static Group group(Cells cells, Pages pages, List<Cell> members, Touch touch) {
        double[] means = members.stream()
                .mapToDouble(
                        cell -> cells.value(cell, touch.first()).orElseThrow().mean())
                .toArray();
        return new Group(
                pages,
                members,
                Interval.of(figures(cells, members, touch.first())),
                StatUtils.min(means),
                StatUtils.max(means),
                interval(figures(cells, members, touch.second())),
                interval(figures(cells, members, touch.faults())));
    }

    private static Optional<Interval> interval(double... figures) {
        return figures.length == 0 ? Optional.empty() : Optional.of(Interval.of(figures));
    }

    private static double[] figures(Cells cells, List<Cell> members, String metric) {
        return members.stream()
                .flatMap(cell -> cells.byTurn(cell, metric).values().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double explained(Cells cells, Collection<List<Cell>> groups, Touch touch) {
        List<double[]> means = groups.stream()
                .map(group -> group.stream()
                        .mapToDouble(cell -> mean(cells, cell, touch).orElseThrow())
                        .toArray())
                .toList();
        double[] all = means.stream().flatMapToDouble(Arrays::stream).toArray();
        double whole = squares(all);
        double within = means.stream().mapToDouble(ColdModel::squares).sum();
        return whole > 0 ? 1 - within / whole : Double.NaN;
    }

    private static OptionalDouble mean(Cells cells, Cell cell, Touch touch) {
        return cells.logs(cell, touch.first()).values().stream()
                .mapToDouble(Double::doubleValue)
                .average();
    }

    private static double squares(double... values) {
        double mean = StatUtils.mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
