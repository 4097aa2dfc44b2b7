package dev.ringside.alone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.ledger.Ledger;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each fact is on Linux. */
class FactTest {
    private record Within(double low, double high) {}

    private static final Map<Fact, Within> KNOWN = new EnumMap<>(Map.of(
            Fact.GROWN_MAPPING, new Within(0.5, 0.5),
            Fact.FULL_RING, new Within(1, 1),
            Fact.READ_FAULT, new Within(20, 1e6),
            Fact.WRITE_FAULT, new Within(20, 1e6),
            Fact.KILLED_SEQUENCED, new Within(0, 0),
            Fact.KILLED_LATEST_VALUE, new Within(0, 0),
            Fact.KILLED_DOUBLE_BUFFER, new Within(0, 0),
            Fact.STALE_STAMP, new Within(2 / 3.0, 2 / 3.0)));

    @ParameterizedTest
    @EnumSource
    void shouldBeFound(Fact fact) {
        try (Ledger ledger = Ledger.open()) {
            assertThat(fact.find(ledger))
                    .isBetween(KNOWN.get(fact).low(), KNOWN.get(fact).high());
        }
    }
}
