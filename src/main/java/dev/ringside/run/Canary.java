package dev.ringside.run;

import dev.ringside.floor.Floor;
import dev.ringside.placement.Placement;
import dev.ringside.posix.Sched;
import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rows that are in every round of every run, whatever else is measured. They tell whether the host moved; no figure is corrected by them.
 * Each hangs on another part of it: memory, the scheduler, the way between two processors.
 */
public enum Canary {
    /** Twice 32 MiB: more than the second-level cache of any processor and, on most, than its share of the third. */
    MEMORY_COPY("memory copy") {
        @Override
        Cell cell(Site site) {
            return Cell.of(
                    "dev.ringside.bench.JavaFloorBenchmark.once",
                    Map.of("floor", "COPY", "messageSize", Integer.toString(32 << 20)));
        }
    },

    /** Two processes that wake each other. Seated: left alone they share a processor in one fork and not in the next. */
    PIPE_ROUND_TRIP("pipe round trip") {
        @Override
        Cell cell(Site site) {
            return link("pipe", "block", 100, site.placement());
        }
    },

    /** A line that two processors hand to and fro; by C where it can be built, or else by the ring, which moves a few lines more. */
    CORE_TO_CORE("core to core") {
        @Override
        Cell cell(Site site) {
            return site.compiler()
                    ? Cell.of(
                            "dev.ringside.bench.FloorBenchmark.run",
                            Map.of(
                                    "floor", Floor.C_LINE.label(),
                                    "messageSize", "64",
                                    "placement", site.placement().name()))
                    : link("ring-in-place", "spin", 64, site.placement());
        }
    };

    /** Short, as each round pays for all of them: enough for 10,000 wake-ups, or 40 copies. */
    static final long WARMUP_MILLIS = 100;

    static final long MEASUREMENT_MILLIS = 300;

    private final String title;

    Canary(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** What a host has for them: where two sides can sit, and whether C can be built. */
    record Site(Placement placement, boolean compiler) {
        /** Two cores with one cache between them first, as most rows of most profiles are about such. */
        private static final List<Placement> SEATS =
                List.of(Placement.SAME_L3, Placement.OTHER_NODE, Placement.SMT_SIBLING);

        static Site here() {
            return of(
                    Arrays.stream(Placement.values())
                            .filter(placement -> placement.refusal().isEmpty())
                            .toList(),
                    Sched.affinity().cardinality(),
                    Floor.C_LINE.refusal(64).isEmpty());
        }

        /** On one processor the row keeps the seats that it cannot have, and says so; where the kernel tells nothing of caches, it is not seated. */
        static Site of(List<Placement> possible, int processors, boolean compiler) {
            Placement otherwise = processors > 1 ? Placement.UNPINNED : Placement.SAME_L3;
            return new Site(
                    SEATS.stream().filter(possible::contains).findFirst().orElse(otherwise), compiler);
        }
    }

    abstract Cell cell(Site site);

    private static Cell link(String transport, String waiting, int messageSize, Placement placement) {
        return Cell.of(
                "dev.ringside.bench.RoundTripBenchmark.roundTrip",
                Map.of(
                        "transport",
                        transport,
                        "waiting",
                        waiting,
                        "messageSize",
                        Integer.toString(messageSize),
                        "placement",
                        placement.name()));
    }

    PlannedCell planned(Site site) {
        return new PlannedCell(cell(site), WARMUP_MILLIS, MEASUREMENT_MILLIS, true, true);
    }

    static List<PlannedCell> beside(List<PlannedCell> chosen, Site site) {
        return beside(chosen, site, UnaryOperator.identity());
    }

    /** {@code chosen}, and all canaries beside it, each as {@code seat} has it; what was chosen and is a canary too is measured once, for as long as was chosen. */
    static List<PlannedCell> beside(List<PlannedCell> chosen, Site site, UnaryOperator<PlannedCell> seat) {
        List<PlannedCell> planned = Arrays.stream(values())
                .map(canary -> seat.apply(canary.planned(site)))
                .toList();
        List<Cell> cells = planned.stream().map(PlannedCell::cell).toList();
        Stream<PlannedCell> all = chosen.stream().map(row -> cells.contains(row.cell()) ? row.asCanary() : row);
        List<Cell> had = chosen.stream().map(PlannedCell::cell).toList();
        return Stream.concat(all, planned.stream().filter(canary -> !had.contains(canary.cell())))
                .toList();
    }

    /** Which one a planned cell is; empty for one that is none. */
    static Optional<Canary> of(PlannedCell planned) {
        if (!planned.canary()) {
            return Optional.empty();
        }
        return switch (planned.cell().shortName()) {
            case "JavaFloor" -> Optional.of(MEMORY_COPY);
            case "Floor" -> Optional.of(CORE_TO_CORE);
            case "RoundTrip" ->
                Optional.of(planned.cell().param("transport").equals("pipe") ? PIPE_ROUND_TRIP : CORE_TO_CORE);
            default -> Optional.empty();
        };
    }
}
