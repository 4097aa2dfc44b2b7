package dev.ringside.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds each round trip of a run that was measured beside its floor, and each throughput, as the time that a message takes. What failed in
 * any fork counts as not measured. In a merged run a row and its floor are a pair only where one of its runs measured both in one round.
 */
public final class FloorRatios {
    private static final Set<String> ROWS = Set.of("RoundTrip", "LinkThroughput");
    private static final List<String> ALIKE = List.of("messageSize", "placement");

    private static final Comparator<Cell> ORDER = Comparator.<Cell>comparingLong(
                    cell -> Long.parseLong(cell.param("messageSize")))
            .thenComparing(Cell::id);

    private static final double SECOND = 1e9;

    private FloorRatios() {}

    /** In the order of the yardsticks. */
    public static List<FloorRatio> of(Run run) {
        Map<List<String>, List<Cell>> alike = whole(run).stream()
                .collect(Collectors.groupingBy(FloorRatios::circumstances, LinkedHashMap::new, Collectors.toList()));
        List<Cell> rows = alike.values().stream()
                .flatMap(List::stream)
                .filter(cell -> ROWS.contains(cell.shortName()))
                .sorted(ORDER)
                .toList();
        List<FloorRatio> ratios = new ArrayList<>();
        for (Yardstick yardstick : Yardstick.values()) {
            for (Cell row : rows) {
                alike.get(circumstances(row)).stream()
                        .filter(other -> yardstick.isBelow(row, other))
                        .flatMap(floor -> ratio(run, row, yardstick, floor).stream())
                        .findFirst()
                        .ifPresent(ratios::add);
            }
        }
        return ratios;
    }

    /** What the ping-pong of one word took on the processors of {@code row}, ns; empty where it was not measured. */
    public static Optional<Double> bareLine(Run run, Cell row) {
        return run
                .cells(other -> "c-line".equals(other.params().get("floor"))
                        && circumstances(other).equals(circumstances(row)))
                .stream()
                .filter(line -> run.outcome(line)
                        .map(outcome -> outcome.state() == CellState.MEASURED)
                        .orElse(true))
                .sorted(ORDER)
                .flatMap(line -> nanosBeside(run, row, line).stream())
                .findFirst();
    }

    /** Of the runs that measured {@code row}: a line of another one may be of another machine. */
    private static Optional<Double> nanosBeside(Run run, Cell row, Cell line) {
        Set<String> runs = run.measured().getOrDefault(row, List.of()).stream()
                .map(ForkRecord::origin)
                .collect(Collectors.toSet());
        Map<Turn, Double> nanos = byTurn(run, line);
        nanos.keySet().removeIf(turn -> !runs.contains(turn.run()));
        return nanos.isEmpty() ? Optional.empty() : Optional.of(median(nanos));
    }

    /** Those of messages of which no fork failed, in their order. */
    private static List<Cell> whole(Run run) {
        Set<Cell> others = run.info().cells().stream()
                .filter(outcome -> outcome.state() != CellState.MEASURED)
                .map(CellOutcome::cell)
                .collect(Collectors.toSet());
        return run.cells(cell -> cell.hasParam("messageSize") && !others.contains(cell)).stream()
                .sorted(ORDER)
                .toList();
    }

    /** What a row and its floor have to have in common. */
    private static List<String> circumstances(Cell cell) {
        return ALIKE.stream().map(name -> cell.params().getOrDefault(name, "")).toList();
    }

    private static Optional<FloorRatio> ratio(Run run, Cell row, Yardstick yardstick, Cell floor) {
        Map<Turn, Double> rows = byTurn(run, row);
        Map<Turn, Double> floors = byTurn(run, floor);
        rows.keySet().retainAll(floors.keySet());
        floors.keySet().retainAll(rows.keySet());
        double[] ratios = rows.keySet().stream()
                .mapToDouble(turn -> rows.get(turn) / floors.get(turn))
                .toArray();
        return ratios.length == 0
                ? Optional.empty()
                : Optional.of(new FloorRatio(row, yardstick, Median.of(ratios), median(rows), median(floors)));
    }

    /** A round of one of the runs that were merged: rounds of two share a number alone, and maybe no machine. */
    private record Turn(String run, int round) {}

    private static Map<Turn, Double> byTurn(Run run, Cell cell) {
        Map<Turn, Double> nanos = new LinkedHashMap<>();
        for (ForkRecord fork : run.measured().get(cell)) {
            nanosPerMessage(fork).ifPresent(found -> nanos.put(new Turn(fork.origin(), fork.round()), found));
        }
        return nanos;
    }

    private static Optional<Double> nanosPerMessage(ForkRecord fork) {
        Metric roundTrip = fork.metrics().get("roundTrip");
        Metric consumed = fork.metrics().get("consumed");
        return roundTrip != null && isPositive(roundTrip)
                ? Optional.of(roundTrip.mean())
                : consumed != null && isPositive(consumed) ? Optional.of(SECOND / consumed.mean()) : Optional.empty();
    }

    private static boolean isPositive(Metric metric) {
        return metric.mean() > 0 && metric.mean() < Double.POSITIVE_INFINITY;
    }

    private static double median(Map<Turn, Double> nanos) {
        return Median.of(
                        nanos.values().stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }
}
