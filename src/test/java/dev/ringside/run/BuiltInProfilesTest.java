package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Transport;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the profiles that come with Ringside promise of themselves. */
class BuiltInProfilesTest {
    /** What a fork costs beside the time that it measures, as the time that a profile may take was shared out by; seconds. */
    private static final double OVERHEAD = 0.9;

    static Stream<String> names() {
        return Profile.NAMES.stream();
    }

    private static List<PlannedCell> cells(String name) {
        return ProfileTest.cells(Profile.load(name));
    }

    private static Set<Cell> which(String name, Predicate<Cell> predicate) {
        return cells(name).stream().map(PlannedCell::cell).filter(predicate).collect(Collectors.toSet());
    }

    private static boolean has(Cell cell, String benchmark, String parameter, String value) {
        return cell.shortName().equals(benchmark) && value.equals(cell.params().get(parameter));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldSayWhatTheyAreAbout(String name) {
        assertThat(Profile.about(name)).endsWith(".").hasSizeGreaterThan(20);
        assertThat(Profile.load(name).rounds()).isPositive();
    }

    @Test
    void quickShouldHaveEveryCombinationOfFlagsAndEveryTransport() {
        List<String> transports =
                Catalogue.transports().stream().map(Transport::label).toList();

        assertThat(which("quick", cell -> cell.shortName().equals("RingThroughput")))
                .hasSize(16 * 2 * 2);
        for (String benchmark : List.of("RoundTrip", "LinkThroughput")) {
            assertThat(which("quick", cell -> cell.shortName().equals(benchmark)))
                    .extracting(cell -> cell.param("transport"))
                    .containsAll(transports);
        }
        assertThat(cells("quick")).hasSizeBetween(90, 110);
        assertThat(Profile.load("quick").rounds()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void shouldKeepToTheirTime() {
        assertThat(seconds("smoke")).isLessThan(85);
        assertThat(seconds("quick")).isLessThan(11.5 * 60);
        assertThat(seconds("reference")).isLessThan(88 * 60);
    }

    /** With all of their rows, as if this host had them. */
    private static double seconds(String name) {
        return Profile.load(name).rounds()
                * Plan.of(Profile.load(name), name, 1, 1, "").cells().stream()
                        .filter(cell -> Availability.refusalAfterReservation(cell.cell())
                                .isEmpty())
                        .mapToDouble(cell -> cell.timed().toMillis() / 1e3 + OVERHEAD)
                        .sum();
    }

    @Test
    void referenceShouldHoldWhatItIncludes() {
        Set<Cell> reference = which("reference", cell -> true);

        for (String part : List.of("quick", "transports", "ring", "floors", "claims")) {
            assertThat(reference).containsAll(which(part, cell -> true));
        }
    }

    @Test
    void fullShouldHoldAllOfTheReferenceAndAllOfTheCatalogue() {
        assertThat(which("full", cell -> true)).containsAll(which("reference", cell -> true));
        for (Transport transport : Catalogue.transports()) {
            for (String waiting : transport.waitings()) {
                for (String benchmark : List.of("RoundTrip", "LinkThroughput")) {
                    assertThat(which(
                                    "full",
                                    cell -> has(cell, benchmark, "transport", transport.label())
                                            && cell.param("waiting").equals(waiting)
                                            && cell.param("placement").equals("UNPINNED")))
                            .as(benchmark + " " + transport.label() + " " + waiting)
                            .hasSizeGreaterThanOrEqualTo(7);
                }
            }
        }
        for (WaitStrategy wait : WaitStrategy.values()) {
            assertThat(which("full", cell -> has(cell, "RingThroughput", "wait", wait.name())))
                    .extracting(cell -> cell.param("backing"))
                    .contains("SYSV", "POSIX", "MEMFD", "TMPFS", "DISK", "HUGETLBFS");
        }
    }
}
