package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.analysis.Cells;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagMapTest {
    private static FlagGrid grid(SyntheticRun run) {
        Cells cells = new Cells(run.build());
        List<Cell> members = cells.all(cell -> cell.shortName().equals("RingThroughput"));
        return new FlagGrid(cells, members);
    }

    private static String flags(FlagGrid grid, int row, int column) {
        Cell cell = grid.at(row, column).orElseThrow().cell();
        return cell.param("pretouch") + cell.param("mlock") + cell.param("madvise") + cell.param("hugepages");
    }

    @Test
    void putsCellsBesideEachOtherThatDifferInOneFlag() {
        FlagGrid grid = grid(ExampleRuns.allFlags(3));

        for (int row = 0; row < FlagGrid.SIDE; row++) {
            for (int column = 0; column < FlagGrid.SIDE; column++) {
                String own = flags(grid, row, column);
                String right = flags(grid, row, (column + 1) % FlagGrid.SIDE);
                String below = flags(grid, (row + 1) % FlagGrid.SIDE, column);
                assertThat(List.of(right, below))
                        .allSatisfy(other -> assertThat(Math.abs(other.length() - own.length()))
                                .as(own + " beside " + other)
                                .isEqualTo("off".length() - "on".length()));
            }
        }
        assertThat(flags(grid, 0, 0)).isEqualTo("offoffoffoff");
        assertThat(flags(grid, 2, 2)).isEqualTo("onononon");
    }

    @Test
    void holdsEachAgainstTheFastest() {
        FlagGrid grid = grid(new SyntheticRun()
                .measured(SyntheticRun.cell("RingThroughput"), FlagImpact.METRIC, "B/s", 3e9)
                .measured(SyntheticRun.cell("RingThroughput", "mlock", "on"), FlagImpact.METRIC, "B/s", 4e9));

        assertThat(grid.slowest()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void saysWhyAPlaceHasNoNumber() {
        Cell refused = SyntheticRun.cell("RingThroughput", "hugepages", "on");
        FlagGrid grid = grid(ExampleRuns.allFlags(3).not(CellState.UNAVAILABLE, refused, ExampleRuns.NO_POOL));

        FlagGrid.Place place = grid.at(0, 3).orElseThrow();
        assertThat(place.value()).isEmpty();
        assertThat(place.words()).startsWith("unavailable: shmget");
        assertThat(grid.points()).anyMatch(point -> point.note().contains("ENOMEM"));
    }

    @Test
    void goesFromDarkToBright() {
        assertThat(Cividis.at(0)).isNotEqualTo(Cividis.at(0.5)).isEqualTo(Cividis.at(-1));
        assertThat(Cividis.at(1)).isEqualTo(Cividis.at(2));
        assertThat(Cividis.at(1).getRed()).isGreaterThan(Cividis.at(0).getRed());
    }
}
