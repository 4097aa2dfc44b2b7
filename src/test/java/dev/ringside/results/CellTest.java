package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void shouldHaveTheSameNameEverywhere() {
        assertThat(Sample.THROUGHPUT.id()).isEqualTo("RingThroughput hugepages=off mlock=on slotSize=33554432");
        assertThat(Sample.COLD.shortName()).isEqualTo("ColdLap");
        assertThat(Cell.of("dev.ringside.bench.FloorBenchmark.clock", Map.of()).id())
                .isEqualTo("Floor ");
    }

    @Test
    void shouldSayWhichParameterItDoesNotHave() {
        assertThat(Sample.THROUGHPUT.param("mlock")).isEqualTo("on");
        assertThat(Sample.THROUGHPUT.hasParam("scope")).isFalse();
        assertThatThrownBy(() -> Sample.THROUGHPUT.param("scope"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no parameter scope in RingThroughput hugepages=off mlock=on slotSize=33554432");
    }
}
