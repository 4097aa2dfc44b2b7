package dev.ringside.analysis;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Interval;
import dev.ringside.results.Metric;
import dev.ringside.results.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cells of a run as a chart or a finding sees them: a value where all forks were measured, words where not. */
public final class Cells {
    /** The metric of whatever is moved: what the receiving side took, B/s. */
    public static final String BYTES_MOVED = "consumedBytes";

    private final Run run;
    private final Map<Cell, CellOutcome> outcomes = new LinkedHashMap<>();
    private final Map<Cell, CellOutcome> unmeasured = new LinkedHashMap<>();
    private final List<Cell> all;

    public Cells(Run run) {
        this.run = run;
        for (CellOutcome outcome : run.info().cells()) {
            outcomes.put(outcome.cell(), outcome);
            if (outcome.state() != CellState.MEASURED) {
                unmeasured.put(outcome.cell(), outcome);
            }
        }
        all = Stream.concat(run.measured().keySet().stream(), unmeasured.keySet().stream())
                .distinct()
                .toList();
    }

    /** Measured or not. */
    public List<Cell> all(Predicate<Cell> which) {
        return all.stream().filter(which).toList();
    }

    /** What was found of a fact, by its name. */
    public Optional<Interval> fact(String name) {
        return all(cell -> cell.shortName().equals("Fact") && has(cell, "fact", name)).stream()
                .flatMap(cell -> value(cell, "found").stream())
                .findFirst();
    }

    /** Empty for a cell that has a fork which failed, however many did not. */
    public Optional<Interval> value(Cell cell, String metric) {
        return unmeasured.containsKey(cell)
                ? Optional.empty()
                : run.metric(cell, metric).filter(value -> Double.isFinite(value.mean()));
    }

    public Optional<CellOutcome> unmeasured(Cell cell) {
        return Optional.ofNullable(unmeasured.get(cell));
    }

    /** Why there is no value: what became of the cell and its reason, without the fix, which the terminal and the CSV have. */
    public Optional<String> shortReason(Cell cell) {
        return reason(cell).map(reason -> reason.replaceFirst("(?s)[;\\n].*", ""));
    }

    /** Why there is no value, in one line. */
    public Optional<String> reason(Cell cell) {
        return unmeasured(cell).map(Cells::words).map(words -> words.replaceAll("\\s+", " "));
    }

    private static String words(CellOutcome outcome) {
        String state = outcome.state().name().toLowerCase(Locale.ROOT);
        return outcome.reason() == null ? state : state + ": " + outcome.reason();
    }

    /** The first reason why any of {@code which} has no value. */
    public Optional<String> anyReason(List<Cell> which) {
        return which.stream().flatMap(cell -> reason(cell).stream()).findFirst();
    }

    /** Where the threads that spin are more than the cores they may use: such a row shows the scheduler. */
    public boolean isOversubscribed(Cell cell) {
        return run.measured().getOrDefault(cell, List.of()).stream()
                .flatMap(fork -> fork.evidence().keySet().stream())
                .anyMatch(key -> key.endsWith("oversubscribed"));
    }

    /** Of several metrics their sum in each fork. */
    public Optional<Interval> sum(Cell cell, List<String> metrics) {
        if (unmeasured.containsKey(cell)) {
            return Optional.empty();
        }
        double[] sums = run.measured().getOrDefault(cell, List.of()).stream()
                .map(ForkRecord::metrics)
                .filter(fork -> fork.keySet().containsAll(metrics))
                .mapToDouble(fork -> metrics.stream()
                        .mapToDouble(name -> fork.get(name).mean())
                        .sum())
                .filter(Double::isFinite)
                .toArray();
        return sums.length == 0 ? Optional.empty() : Optional.of(Interval.of(sums));
    }

    /** Of all that was counted in two metrics, the part that the first has, in each fork. */
    public Optional<Interval> share(Cell cell, String part, String rest) {
        SortedMap<Turn, Double> rests = byTurn(cell, rest);
        double[] shares = byTurn(cell, part).entrySet().stream()
                .filter(entry -> rests.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() / (entry.getValue() + rests.get(entry.getKey())))
                .filter(Double::isFinite)
                .toArray();
        return shares.length == 0 ? Optional.empty() : Optional.of(Interval.of(shares));
    }

    /** What a reader of its figures has to know; empty where that is nothing. */
    public String marks(Cell cell) {
        CellOutcome outcome = outcomes.get(cell);
        return outcome == null ? "" : String.join("; ", outcome.marks());
    }

    /** What {@code cell} has of a metric for each that {@code base} has, in the rounds that have both. */
    public Optional<Interval> ratio(Cell cell, Cell base, String metric) {
        if (value(cell, metric).isEmpty() || value(base, metric).isEmpty()) {
            return Optional.empty();
        }
        Map<Turn, Double> bases = byTurn(base, metric);
        double[] ratios = byTurn(cell, metric).entrySet().stream()
                .filter(entry -> bases.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() / bases.get(entry.getKey()))
                .filter(Double::isFinite)
                .toArray();
        return ratios.length == 0 ? Optional.empty() : Optional.of(Interval.of(ratios));
    }

    /** What each fork has of a metric, by the turn in which it ran; empty for a cell that has a fork which failed. */
    public SortedMap<Turn, Double> byTurn(Cell cell, String metric) {
        SortedMap<Turn, Double> values = new TreeMap<>();
        if (!unmeasured.containsKey(cell)) {
            for (ForkRecord fork : forks(cell)) {
                Metric value = fork.metrics().get(metric);
                if (value != null && Double.isFinite(value.mean())) {
                    values.put(Turn.of(fork), value.mean());
                }
            }
        }
        return values;
    }

    /** The logarithms of {@link #byTurn}; empty where there is none, or one of them has no logarithm. */
    public SortedMap<Turn, Double> logs(Cell cell, String metric) {
        SortedMap<Turn, Double> values = byTurn(cell, metric);
        if (values.values().stream().anyMatch(value -> value <= 0)) {
            return new TreeMap<>();
        }
        values.replaceAll((turn, value) -> Math.log(value));
        return values;
    }

    /** Those that were measured. */
    public List<ForkRecord> forks(Cell cell) {
        return run.measured().getOrDefault(cell, List.of());
    }

    public static boolean has(Cell cell, String param, String value) {
        return value.equals(cell.params().get(param));
    }

    /** The same cell with {@code value} for each of {@code params}. */
    static Cell with(Cell cell, List<String> params, String value) {
        TreeMap<String, String> changed = new TreeMap<>(cell.params());
        params.forEach(param -> changed.put(param, value));
        return new Cell(cell.benchmark(), changed);
    }

    /** What a cell has in common with those that differ from it in {@code params} alone. */
    public static Cell without(Cell cell, List<String> params) {
        TreeMap<String, String> common = new TreeMap<>(cell.params());
        common.keySet().removeAll(params);
        return new Cell(cell.benchmark(), common);
    }
}
