package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import dev.ringside.run.NextFork;
import dev.ringside.run.Outlook;
import dev.ringside.run.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {
    private static final PlannedCell PLANNED = new PlannedCell(
            Cell.of(
                    "dev.ringside.bench.RingThroughputBenchmark.send",
                    Map.of("consumers", "2", "hugepages", "on", "scope", "CREATOR", "slotSize", "33554432")),
            Duration.ZERO,
            Duration.ofSeconds(1));
    private static final Tally TALLY = new Tally(101, 3, 0, 1, 2);

    private static View view(NextFork fork, List<String> drift) {
        return new View("quick", new Outlook(123, 201, 1180, false, TALLY, drift), fork, 723, 1.25);
    }

    private static List<String> lines(View view, int columns) {
        return new Dashboard(false)
                .lines(view, columns).stream().map(AttributedString::toString).toList();
    }

    @Test
    void shouldShowTheRunTheForkAndWhatBecameOfTheCellsInEightyColumns() {
        List<String> lines = lines(view(new NextFork(PLANNED, 2, 2, 3, 2.5), List.of("pipe +1.2 %")), 79);

        assertThat(lines)
                .containsExactly(
                        "quick  [=================                             ]  123 of 324 forks, 37 %",
                        "12 min 3 s gone, about 19 min 39 s left",
                        "round 2, fork 2 of 3  [=================                  ]  1.3 of about 2.5 s",
                        "  RingThroughput consumers=2 hugepages=on scope=CREATOR slotSize=33554432",
                        "cells: 101 measured, 3 unavailable, 0 invalid, 1 failed; 2 forks disturbed",
                        "canaries: pipe +1.2 %");
    }

    @Test
    void shouldLeaveOutWhatIsNotKnownYet() {
        assertThat(lines(view(null, List.of()), 79)).hasSize(3).noneMatch(line -> line.startsWith("canaries"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 39, 40, 60, 79, 80, 132, 500})
    void shouldNeverBeWiderThanTheTerminal(int columns) {
        View view = view(new NextFork(PLANNED, 10, 100, 1000, 2.5), List.of("memory copy -12.5 %", "pipe +1.2 %"));

        assertThat(new Dashboard(true).lines(view, columns))
                .allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(columns));
    }

    @Test
    void shouldKeepBothEndsOfANameThatIsTooLong() {
        assertThat(Dashboard.middleCut("RingThroughput slotSize=64", 26)).isEqualTo("RingThroughput slotSize=64");
        assertThat(Dashboard.middleCut("RingThroughput slotSize=64", 12)).isEqualTo("RingT..ze=64");
        assertThat(Dashboard.middleCut("RingThroughput slotSize=64", 0)).isEqualTo("..");
    }

    @Test
    void shouldColourOnlyWhereColourIsWanted() {
        View view = view(new NextFork(PLANNED, 2, 2, 3, 2.5), List.of());

        assertThat(new Dashboard(true).lines(view, 79))
                .anyMatch(line -> line.toAnsi().contains("\033["));
        assertThat(new Dashboard(false).lines(view, 79))
                .noneMatch(line -> line.toAnsi().contains("\033["));
    }

    @Test
    void shouldCountAForkThatTakesLongerAsItsOwnTimeAndNoMore() {
        NextFork fork = new NextFork(PLANNED, 2, 2, 3, 2.5);
        View late = new View("quick", new Outlook(1, 2, 10, false, TALLY, List.of()), fork, 30, 20);

        assertThat(late.secondsLeft()).isEqualTo(7.5);
        assertThat(lines(late, 79).get(2)).contains("=]").contains("20.0 of about 2.5 s");
    }
}
