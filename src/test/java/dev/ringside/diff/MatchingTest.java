package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CellState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final RowKey ROUND_TRIP = key("RoundTrip.roundTrip", "avgt", 1, "ns/op");

    private static RowKey key(String benchmark, String mode, int threads, String unit) {
        return new RowKey("org.example." + benchmark, mode, threads, new TreeMap<>(Map.of("size", "8")), unit);
    }

    private static Row measured(RowKey key, String... setting) {
        TreeMap<String, String> settings = new TreeMap<>();
        for (int i = 0; i < setting.length; i += 2) {
            settings.put(setting[i], setting[i + 1]);
        }
        ForkScore fork = new ForkScore(1, 1, Map.of(Measure.SCORE, 100.0));
        return new Row(key, CellState.MEASURED, null, List.of(fork, fork), settings, List.of());
    }

    private static Row not(CellState state) {
        RowKey key = RowKey.unmeasured(ROUND_TRIP.benchmark(), ROUND_TRIP.params());
        return new Row(key, state, "because", List.of(), new TreeMap<>(), List.of());
    }

    private static Side side(Map<String, String> facts, Row... rows) {
        return new Side("base", "x", null, null, facts, List.of(rows), Arrays.toString(rows));
    }

    private static Matching matching(Row base, Row head) {
        Row[] none = {};
        return Matching.of(
                side(Map.of(), base == null ? none : new Row[] {base}),
                side(Map.of(), head == null ? none : new Row[] {head}),
                Set.of());
    }

    private static void assertGap(Row base, Row head, Gap.Kind kind, String... words) {
        Matching matching = matching(base, head);
        assertThat(matching.rows()).isEmpty();
        assertThat(matching.gaps()).hasSize(1);
        assertThat(matching.gaps().get(0).kind()).isEqualTo(kind);
        for (String word : words) {
            assertThat(matching.gaps().get(0).reason()).contains(word);
        }
    }

    @Test
    void hasRowsOfTheSameKeyBesideEachOther() {
        Matching matching = matching(measured(ROUND_TRIP), measured(ROUND_TRIP));

        assertThat(matching.rows()).hasSize(1);
        assertThat(matching.rows().get(0).isComparable()).isTrue();
        assertThat(matching.gaps()).isEmpty();
    }

    @Test
    void listsWhatOneSideLacks() {
        assertGap(measured(ROUND_TRIP), null, Gap.Kind.REMOVED, "not in head");
        assertGap(null, measured(ROUND_TRIP), Gap.Kind.NEW, "not in base");
        assertGap(null, not(CellState.FAILED), Gap.Kind.FAILED, "not in base", "because");
        assertGap(not(CellState.MISSING), null, Gap.Kind.FAILED_IN_BASE, "not in head", "because");
        assertGap(not(CellState.UNAVAILABLE), null, Gap.Kind.UNAVAILABLE, "because");
    }

    @Test
    void tellsWhatChangedOfARow() {
        Row row = measured(ROUND_TRIP);

        assertGap(
                row,
                measured(key("RoundTrip.roundTrip", "avgt", 1, "us/op")),
                Gap.Kind.CHANGED,
                "unit: ns/op against us/op");
        assertGap(
                row, measured(key("RoundTrip.roundTrip", "ss", 1, "ns/op")), Gap.Kind.CHANGED, "mode: avgt against ss");
        assertGap(
                row,
                measured(key("RoundTrip.roundTrip", "avgt", 4, "ns/op")),
                Gap.Kind.CHANGED,
                "threads: 1 against 4");
    }

    @Test
    void takesOneBenchmarkInTwoModesForTwoRows() {
        Row other = measured(key("RoundTrip.roundTrip", "thrpt", 1, "ops/s"));
        Matching matching = Matching.of(
                side(Map.of(), measured(ROUND_TRIP), other), side(Map.of(), measured(ROUND_TRIP)), Set.of());

        assertThat(matching.rows()).hasSize(1);
        assertThat(matching.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.REMOVED);
    }

    @Test
    void holdsWhatWasNeverMeasuredForTheRowThatItWouldHaveBeen() {
        Row row = measured(ROUND_TRIP);

        assertGap(row, not(CellState.FAILED), Gap.Kind.FAILED, "because");
        assertGap(row, not(CellState.INVALID), Gap.Kind.FAILED, "invalid: because");
        assertGap(row, not(CellState.MISSING), Gap.Kind.FAILED, "because");
        assertGap(not(CellState.FAILED), row, Gap.Kind.FAILED_IN_BASE, "because");
        assertGap(row, not(CellState.UNAVAILABLE), Gap.Kind.UNAVAILABLE_ON_ONE_SIDE, "in head", "because");
        assertGap(not(CellState.UNAVAILABLE), row, Gap.Kind.UNAVAILABLE_ON_ONE_SIDE, "in base");
        assertGap(not(CellState.UNAVAILABLE), not(CellState.UNAVAILABLE), Gap.Kind.UNAVAILABLE);
        assertGap(not(CellState.UNAVAILABLE), not(CellState.FAILED), Gap.Kind.FAILED);
    }

    @Test
    void tellsRowsThatWereNotRunAlike() {
        Row row = measured(ROUND_TRIP, "measurementTime", "1000 ms", "jvmArgs", "");
        Row other = measured(ROUND_TRIP, "measurementTime", "500 ms", "jvmArgs", "-Xint", "more", "x");

        assertThat(matching(row, other).rows().get(0).differences())
                .containsExactly("jvmArgs: none against -Xint", "measurementTime: 1000 ms against 500 ms");
        assertThat(Matching.of(side(Map.of(), row), side(Map.of(), other), Set.of("jvmArgs", "measurementTime"))
                        .rows()
                        .get(0)
                        .isComparable())
                .isTrue();
    }

    @Test
    void tellsHostsThatAreUnlike() {
        Side base = side(Map.of("kernel", "6.1", "jdk", "17", "cpu.caches", "1"), measured(ROUND_TRIP));
        Side head = side(Map.of("kernel", "6.2", "jdk", "21", "cpu.caches", "2"), measured(ROUND_TRIP));

        assertThat(Matching.of(base, head, Set.of()).hostDifferences())
                .containsExactly("cpu.caches: 1 against 2", "jdk: 17 against 21", "kernel: 6.1 against 6.2");
        assertThat(Matching.of(base, head, Set.of("kernel", "jdk", "cpu")).hostDifferences())
                .isEmpty();
    }

    @Test
    void takesAnotherJdkOfAllRowsForADifferenceOfTheHosts() {
        Row old = measured(ROUND_TRIP, "jdk", "17");
        Row young = measured(ROUND_TRIP, "jdk", "21");

        Matching matching = matching(old, young);

        assertThat(matching.hostDifferences()).containsExactly("jdk: 17 against 21");
        assertThat(matching.rows().get(0).isComparable()).isTrue();
        assertThat(Matching.of(side(Map.of(), old), side(Map.of(), young), Set.of("jdk"))
                        .hostDifferences())
                .isEmpty();
    }
}
