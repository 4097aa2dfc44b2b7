package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApartTest {

    @Test
    void shouldStayWhereThereIsRoom() {
        assertThat(Apart.places(List.of(10.0, 50.0, 90.0), 20, 0, 100)).containsExactly(10.0, 50.0, 90.0);
    }

    @Test
    void shouldPartAroundTheirMiddle() {
        assertThat(Apart.places(List.of(50.0, 50.0), 20, 0, 100)).containsExactly(40.0, 60.0);
    }

    @Test
    void shouldNotLeaveThePlot() {
        assertThat(Apart.places(List.of(0.0, 1.0), 20, 0, 100)).containsExactly(0.0, 20.0);
        assertThat(Apart.places(List.of(99.0, 100.0), 20, 0, 100)).containsExactly(80.0, 100.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void shouldNeverOverlap(int count) {
        Random random = new Random(count);
        for (int run = 0; run < 1000; run++) {
            List<Double> wanted = random.doubles(count, 0, 200).sorted().boxed().toList();
            List<Double> places = Apart.places(wanted, 20, 0, 200);

            assertThat(places).hasSize(count).allMatch(place -> place >= 0 && place <= 200);
            for (int i = 1; i < count; i++) {
                assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(20 - 1e-9);
            }
        }
    }
}
