package dev.ringside.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds each round trip of a run that was measured beside its floor, and each throughput, as the time that a message takes. What failed in
 * any fork counts as not measured.
 */
public final class FloorRatios {
    private static final Set<String> ROWS = Set.of("RoundTrip", "LinkThroughput");
    private static final Set<String> ALIKE = Set.of("messageSize", "placement");

    private static final Comparator<Cell> ORDER = Comparator.<Cell>comparingLong(
                    cell -> Long.parseLong(cell.param("messageSize")))
            .thenComparing(Cell::id);

    private static final double SECOND = 1e9;

    private FloorRatios() {}

    /** In the order of the yardsticks. */
    public static List<FloorRatio> of(Run run) {
        List<FloorRatio> ratios = new ArrayList<>();
        for (Yardstick yardstick : Yardstick.values()) {
            for (Cell row : whole(run, cell -> ROWS.contains(cell.shortName()))) {
                whole(run, other -> isAlike(row, other) && yardstick.isBelow(row, other)).stream()
                        .flatMap(floor -> ratio(run, row, yardstick, floor).stream())
                        .findFirst()
                        .ifPresent(ratios::add);
            }
        }
        return ratios;
    }

    /** What the ping-pong of one word took on the processors of {@code row}, ns; empty where it was not measured. */
    public static Optional<Double> bareLine(Run run, Cell row) {
        return whole(
                        run,
                        other -> isAlike(row, other)
                                && "c-line".equals(other.params().get("floor")))
                .stream()
                .map(line -> median(byRound(run, line)))
                .findFirst();
    }

    private static List<Cell> whole(Run run, Predicate<Cell> which) {
        return run
                .cells(cell -> which.test(cell)
                        && cell.hasParam("messageSize")
                        && run.outcome(cell)
                                .map(outcome -> outcome.state() == CellState.MEASURED)
                                .orElse(true))
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static boolean isAlike(Cell row, Cell other) {
        return ALIKE.stream()
                .allMatch(name ->
                        Objects.equals(row.params().get(name), other.params().get(name)));
    }

    private static Optional<FloorRatio> ratio(Run run, Cell row, Yardstick yardstick, Cell floor) {
        Map<Integer, Double> rows = byRound(run, row);
        Map<Integer, Double> floors = byRound(run, floor);
        rows.keySet().retainAll(floors.keySet());
        floors.keySet().retainAll(rows.keySet());
        double[] ratios = rows.keySet().stream()
                .mapToDouble(round -> rows.get(round) / floors.get(round))
                .toArray();
        return ratios.length == 0
                ? Optional.empty()
                : Optional.of(new FloorRatio(row, yardstick, Median.of(ratios), median(rows), median(floors)));
    }

    private static Map<Integer, Double> byRound(Run run, Cell cell) {
        Map<Integer, Double> nanos = new TreeMap<>();
        for (ForkRecord fork : run.measured().get(cell)) {
            nanosPerMessage(fork).ifPresent(found -> nanos.put(fork.round(), found));
        }
        return nanos;
    }

    private static Optional<Double> nanosPerMessage(ForkRecord fork) {
        Metric roundTrip = fork.metrics().get("roundTrip");
        Metric consumed = fork.metrics().get("consumed");
        return roundTrip != null && roundTrip.mean() > 0
                ? Optional.of(roundTrip.mean())
                : consumed != null && consumed.mean() > 0 ? Optional.of(SECOND / consumed.mean()) : Optional.empty();
    }

    private static double median(Map<Integer, Double> nanos) {
        return Median.of(
                        nanos.values().stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }
}
