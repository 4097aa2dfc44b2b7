package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void shouldSayOnceWhatAllRowsShare() {
        Names names = names(
                row("a.Link.send", "ops/s", Map.of("size", "64", "on", "pipe", "wait", "block")),
                row("a.Link.send", "ops/s", Map.of("size", "64", "on", "tcp", "wait", "block")),
                row("a.Trip.go", "ns/op", Map.of("size", "64", "on", "tcp", "wait", "block")),
                row("a.Trip.go", "ns/op", Map.of("size", "64", "on", "tcp", "wait", "spin")));

        assertThat(names.shared())
                .containsExactly(
                        "all rows: size=64", "all rows of Link.send: wait=block", "all rows of Trip.go: on=tcp");
        RowKey last = row("a.Trip.go", "ns/op", Map.of("size", "64", "on", "tcp", "wait", "spin"));
        assertThat(names.brief(last)).isEqualTo("Trip.go wait=spin");
        assertThat(names.of(last)).isEqualTo("Trip.go on=tcp size=64 wait=spin");
    }

    @Test
    void shouldTellRowsApartThatDifferInUnitAlone() {
        RowKey one = row("a.Trip.go", "ns/op", Map.of("size", "64"));
        RowKey other = row("a.Trip.go", "B/s", Map.of("size", "64"));
        Names names = names(one, other);

        assertThat(names.brief(one)).isEqualTo("Trip.go (avgt, ns/op)");
        assertThat(names.brief(other)).isEqualTo("Trip.go (avgt, B/s)");
    }

    @Test
    void shouldLeaveInTheNamesWhatTellsBenchmarksOfTheSameClassApart() {
        RowKey one = row("a.Trip.go", "ns/op", Map.of("size", "64", "n", "1"));
        RowKey next = row("a.Trip.go", "ns/op", Map.of("size", "64", "n", "2"));
        RowKey other = row("b.Trip.go", "ns/op", Map.of("size", "8", "n", "1"));
        RowKey last = row("b.Trip.go", "ns/op", Map.of("size", "8", "n", "2"));
        Names names = names(one, next, other, last);

        assertThat(new RowKey[] {one, next, other, last})
                .extracting(names::brief)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldSayNothingOfRowsThatShareNothing() {
        assertThat(names(row("a.Trip.go", "ns/op", Map.of()), row("a.Link.send", "ns/op", Map.of("n", "1")))
                        .shared())
                .isEmpty();
        assertThat(names().shared()).isEmpty();
    }

    private static RowKey row(String benchmark, String unit, Map<String, String> params) {
        return new RowKey(benchmark, "avgt", 1, new TreeMap<>(params), unit);
    }

    private static Names names(RowKey... rows) {
        ExampleComparison example = new ExampleComparison();
        for (RowKey row : rows) {
            example.line(row, Verdict.EQUIVALENT, 1, 0.99, 1.01);
        }
        return Names.of(example.build(Outcome.FINE));
    }
}
