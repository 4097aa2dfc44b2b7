package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Pairing;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** Ratios between cells of the ring. */
final class RingCells {
    private static final String BLOCK = "33554432";

    private RingCells() {}

    /** One consumer that reads blocks of 32 MiB in sequence. */
    static boolean isLarge(Cell cell) {
        return Cells.has(cell, "slotSize", BLOCK)
                && Cells.has(cell, "consumers", "1")
                && Cells.has(cell, "read", "SEQUENTIAL")
                && Flags.areIn(cell);
    }

    static Predicate<Cell> isLarge(String param, String value) {
        return cell -> isLarge(cell) && Cells.has(cell, param, value);
    }

    /** No flag but {@code flag} is on, and both processes apply it. */
    static Predicate<Cell> isAlone(String flag) {
        return cell -> isLarge(cell)
                && Cells.has(cell, "scope", "BOTH")
                && Flags.NAMES.stream()
                        .filter(name -> !name.equals(flag))
                        .allMatch(name -> Cells.has(cell, name, Flags.OFF));
    }

    /** A figure of cells with huge pages to that of those without. */
    static Optional<Interval> withHugePages(Cells cells, Predicate<Cell> which, String metric) {
        return Pairing.of(cells, which, Flags.HUGE_PAGES, "on", Flags.OFF, metric);
    }

    static Optional<Interval> withoutHugePages(Cells cells, Predicate<Cell> which, String metric) {
        return Pairing.of(cells, which, Flags.HUGE_PAGES, Flags.OFF, "on", metric);
    }

    static boolean isSteady(Cell cell) {
        return cell.shortName().equals("RingThroughput");
    }

    /** Faults of the first read of a block where pages were touched before, as a share of those where they were not. */
    static Optional<Interval> faultsLeft(Cells cells) {
        Predicate<Cell> isAlone = isAlone("pretouch");
        return cells.all(cell -> isAlone.test(cell) && Cells.has(cell, "pretouch", "on")).stream()
                .flatMap(on -> share(cells, on).stream())
                .findFirst();
    }

    private static Optional<Interval> share(Cells cells, Cell on) {
        String metric = "firstReadMinorFaults";
        Optional<Interval> without = cells
                .all(cell -> isAlone("pretouch").test(cell)
                        && Cells.has(cell, "pretouch", Flags.OFF)
                        && cell.benchmark().equals(on.benchmark()))
                .stream()
                .flatMap(off -> cells.value(off, metric).stream())
                .filter(faults -> faults.mean() > 0)
                .findFirst();
        return cells.value(on, metric).flatMap(with -> without.map(faults -> with.times(1 / faults.mean())));
    }

    /** What both processes hold of the largest ring that was weighed, as a share of its bytes. */
    static Optional<Interval> held(Cells cells) {
        return cells
                .all(cell -> cell.shortName().equals("SegmentMemory")
                        && Cells.has(cell, "backing", "SYSV")
                        && Cells.has(cell, Flags.HUGE_PAGES, Flags.OFF))
                .stream()
                .max(Comparator.comparingLong(RingCells::bytes))
                .flatMap(cell -> cells.value(cell, "pssSum").map(sum -> sum.times(1.0 / bytes(cell))));
    }

    /** Copies out of a double buffer that its writer had overtaken, as a share of all, of the largest messages that were measured. */
    static Optional<Interval> torn(Cells cells) {
        return cells
                .all(cell -> cell.shortName().equals("Protocol") && Cells.has(cell, "protocol", "DOUBLE_BUFFER"))
                .stream()
                .sorted(Comparator.comparing((Cell cell) -> Long.parseLong(cell.param("slotSize")))
                        .reversed())
                .flatMap(cell -> cells.share(cell, "torn", "consumed").stream())
                .findFirst();
    }

    private static long bytes(Cell cell) {
        return Long.parseLong(cell.param("slots")) * Long.parseLong(cell.param("slotSize"));
    }
}
