package dev.ringside.analysis;

import dev.ringside.results.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Cells in which each of {@code flags} is off and on, in all combinations, with everything else alike and every one of them measured; by the
 * flags that are on. Flags that are not named are off.
 */
public record Factorial(Cell setting, List<String> flags, Map<Set<String>, Cell> cells) {
    private static final Set<String> VALUES = Set.of(Flags.OFF, "on");

    /** Most flags first, and of as many the one with the larger blocks. */
    private static final Comparator<Factorial> ORDER = Comparator.<Factorial>comparingInt(found -> -found.flags.size())
            .thenComparingLong(found -> -slotSize(found.setting))
            .thenComparing(found -> found.setting.id());

    /** For each setting that any flag varies in, the largest there is of cells that have {@code metric}. */
    public static List<Factorial> of(Cells cells, Predicate<Cell> which, String metric) {
        Map<Cell, List<Cell>> bySetting =
                cells
                        .all(cell -> which.test(cell)
                                && isOffOrOn(cell)
                                && !cells.logs(cell, metric).isEmpty())
                        .stream()
                        .collect(Collectors.groupingBy(
                                cell -> Cells.without(cell, Flags.NAMES), LinkedHashMap::new, Collectors.toList()));
        return bySetting.entrySet().stream()
                .flatMap(entry -> largest(entry.getKey(), entry.getValue()).stream())
                .sorted(ORDER)
                .toList();
    }

    private static boolean isOffOrOn(Cell cell) {
        return Flags.NAMES.stream().allMatch(flag -> cell.hasParam(flag) && VALUES.contains(cell.param(flag)));
    }

    private static long slotSize(Cell cell) {
        return cell.hasParam("slotSize") ? Long.parseLong(cell.param("slotSize")) : 0;
    }

    private static Optional<Factorial> largest(Cell setting, List<Cell> cells) {
        Map<Set<String>, Cell> byFlags = new LinkedHashMap<>();
        cells.forEach(cell -> byFlags.put(on(cell), cell));
        return subsets(Flags.NAMES).stream()
                .filter(flags -> !flags.isEmpty())
                .filter(flags -> byFlags.keySet()
                        .containsAll(subsets(flags).stream().map(TreeSet::new).toList()))
                .max(Comparator.comparingInt(List::size))
                .map(flags -> {
                    Map<Set<String>, Cell> whole = new LinkedHashMap<>();
                    subsets(flags).forEach(on -> whole.put(new TreeSet<>(on), byFlags.get(new TreeSet<>(on))));
                    return new Factorial(setting, flags, whole);
                });
    }

    private static Set<String> on(Cell cell) {
        return Flags.NAMES.stream()
                .filter(flag -> !cell.param(flag).equals(Flags.OFF))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of them, each in the order of {@code flags}; the empty one first. */
    static List<List<String>> subsets(List<String> flags) {
        List<List<String>> subsets = new ArrayList<>(List.of(List.of()));
        for (String flag : flags) {
            for (List<String> without : List.copyOf(subsets)) {
                List<String> with = new ArrayList<>(without);
                with.add(flag);
                subsets.add(List.copyOf(with));
            }
        }
        return subsets;
    }
}
