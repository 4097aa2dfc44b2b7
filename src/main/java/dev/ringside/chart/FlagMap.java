package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Throughput of all combinations of the four flags, as maps of four by four in which neighbours differ in one flag. */
final class FlagMap {
    private static final int COLUMNS = 2;
    private static final int MOST_MAPS = 6;
    private static final int MAP_HEIGHT = 350;
    private static final int AROUND = 190;
    private static final int LABELS = 86;

    /** Of fewer a map shows nothing. */
    private static final int LEAST_MEASURED = 4;

    /** The darkest colour stands for this share of the fastest, or for the slowest where it is below. */
    private static final double DARKEST = 0.8;

    private FlagMap() {}

    static Drawing of(Run run) {
        Cells cells = new Cells(run);
        Predicate<Cell> isMeasured =
                cell -> cells.value(cell, FlagImpact.METRIC).isPresent();
        List<Cell> candidates = cells.all(cell -> FlagImpact.isCandidate(cell) && FlagGrid.hasPlace(cell));
        List<FlagGrid> grids = Setting.of(candidates, Flags.NAMES, isMeasured).stream()
                .filter(setting -> setting.cells().stream().filter(isMeasured).count() >= LEAST_MEASURED)
                .map(setting -> new FlagGrid(cells, setting.cells()))
                .toList();
        if (grids.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(candidates)
                    .map(reason -> "no four combinations of flags were measured: " + reason)
                    .orElse("no four combinations of flags were measured with everything else alike"));
        }
        return draw(run, grids);
    }

    private static Drawing draw(Run run, List<FlagGrid> all) {
        List<FlagGrid> grids = all.stream().limit(MOST_MAPS).toList();
        double slowest = grids.stream().mapToDouble(FlagGrid::slowest).min().orElse(DARKEST);
        double darkest = Math.min(DARKEST, slowest);
        Tiles tiles = Tiles.inColumns(
                grids.stream()
                        .map(grid -> Optional.of(new FlagMapPlot(grid, darkest).plot()))
                        .toList(),
                Math.min(COLUMNS, grids.size()),
                LABELS);
        List<Interval> values =
                grids.stream().flatMap(grid -> grid.values().stream()).toList();
        List<String> reading = reading(darkest, all.size() - grids.size());
        Page page = new Page(
                "Which combination of flags is fastest once the ring is warm?",
                String.join("\n", reading),
                Page.sourceOfNumbers(run, values));
        int rows = (grids.size() + COLUMNS - 1) / COLUMNS;
        List<Point> points = new ArrayList<>();
        all.forEach(grid -> points.addAll(grid.points()));
        return new Drawing.Picture(page.around(tiles), AROUND + rows * MAP_HEIGHT + 20 * (reading.size() - 1), points);
    }

    private static List<String> reading(double darkest, int others) {
        List<String> reading = new ArrayList<>(List.of(
                "GB/s that the consumers read, with half the width of the 95 % interval  ·  rows: pretouch, mlock; columns: madvise, huge pages",
                "colour: share of the fastest of the same map, from " + Change.percent(darkest)
                        + " (dark) to 100 % (bright)"));
        if (others > 0) {
            reading.add(Page.more(others));
        }
        return reading;
    }
}
