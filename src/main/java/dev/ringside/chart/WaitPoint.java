package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a way to wait costs: processor time of both sides a round trip, and how long that round trip takes. */
record WaitPoint(Cell cell, Interval cpu, Interval median, Interval tail) {
    private static final List<String> CPU = List.of("cpuProducer", "cpuConsumer");

    /** Empty where any of the three was not measured. */
    static Optional<WaitPoint> of(Cells cells, Cell cell) {
        Optional<Interval> cpu = cells.sum(cell, CPU);
        Optional<Interval> median = cells.value(cell, Percentile.P50.metric());
        Optional<Interval> tail = cells.value(cell, Percentile.P99.metric());
        return cpu.isPresent() && median.isPresent() && tail.isPresent()
                ? Optional.of(new WaitPoint(cell, cpu.get(), median.get(), tail.get()))
                : Optional.empty();
    }

    String waiting() {
        return cell.param("waiting");
    }

    String placement() {
        return Setting.param(cell, "placement");
    }

    String label() {
        return WaitKind.words(waiting());
    }

    /** Whether it takes less time of the processors and has a shorter tail. */
    private boolean beats(WaitPoint other) {
        boolean noWorse = cpu.mean() <= other.cpu.mean() && tail.mean() <= other.tail.mean();
        return noWorse && (cpu.mean() < other.cpu.mean() || tail.mean() < other.tail.mean());
    }

    /** Those that no other beats. */
    static List<WaitPoint> front(List<WaitPoint> points) {
        return points.stream()
                .filter(point -> points.stream().noneMatch(other -> other.beats(point)))
                .toList();
    }

    Stream<Point> points(String note) {
        String series = cell.param("transport") + " " + waiting();
        String x = placement();
        return Stream.of(
                new Point(series, x, cpu, "ns of CPU a round trip", note),
                new Point(series, x, median, "ns, median", note),
                new Point(series, x, tail, "ns, p99", note));
    }
}
