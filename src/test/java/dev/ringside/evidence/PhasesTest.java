package dev.ringside.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final long START = 5_000_000_000L;

    @Test
    void eachPhaseLastsFromTheMarkBeforeToItsOwn() {
        Evidence evidence = new Evidence().put("peer", "other");
        Phases.put(evidence, "second", START + 300_000_000);
        Phases.put(evidence, "first", START + 100_000_000);

        assertThat(Phases.seconds(START, evidence, START + 350_000_000, "exit"))
                .containsExactly(entry("first", 0.1), entry("second", 0.2), entry("exit", 0.05));
    }

    @Test
    void allPhasesSumToTheWholeWhereverTheClockStarts() {
        Evidence evidence = new Evidence();
        long start = Long.MAX_VALUE - 1_000_000;
        Phases.put(evidence, "before", start + 500_000);
        Phases.put(evidence, "after", start + 2_000_000);

        Map<String, Double> phases = Phases.seconds(start, evidence, start + 3_000_000, "exit");

        assertThat(phases.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(0.003, within(1e-9));
        assertThat(phases.keySet()).containsExactly("before", "after", "exit");
    }

    @Test
    void withoutMarksAllIsTheLastPhase() {
        assertThat(Phases.seconds(0, new Evidence(), 2_000_000_000, "exit")).containsExactly(entry("exit", 2.0));
    }
}
