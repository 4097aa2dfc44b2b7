package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void shouldTellWaitingByColourConsumersByShapeAndHugePagesByFill() {
        Look spin = look("SPIN", 1, "off");

        assertThat(look("SPIN", 2, "off").color()).isEqualTo(spin.color());
        assertThat(look("SPIN", 2, "off").shape()).isNotEqualTo(spin.shape());
        assertThat(look("SPIN", 1, "on").color()).isEqualTo(spin.color());
        assertThat(look("SPIN", 1, "on").fill()).isNotEqualTo(spin.fill());
        assertThat(look("FUTEX", 1, "off").color()).isNotEqualTo(spin.color());
    }

    @Test
    void shouldGiveAnUnknownStrategyTheSameColourEveryTime() {
        assertThat(look("POLL", 1, "off")).isEqualTo(look("POLL", 1, "off"));
    }

    private static Look look(String strategy, int consumers, String hugePages) {
        return Look.of(new SizeLine(strategy, consumers, hugePages, new TreeMap<>(), new TreeSet<>(), Map.of()));
    }
}
