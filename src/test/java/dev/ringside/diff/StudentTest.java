package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentTest {
    @Test
    void shouldHaveTheQuantilesOfTheTables() {
        assertThat(new Student(2).quantile(0.975)).isCloseTo(4.302653, within(1e-6));
        assertThat(new Student(10).quantile(0.8)).isCloseTo(0.879058, within(1e-6));
        assertThat(new Student(1e6).quantile(0.975)).isCloseTo(1.959966, within(1e-6));
    }

    @Test
    void shouldBeTheInverseOfWhatItCumulates() {
        for (double freedom : new double[] {0.5, 1, 1.3, 2, 3.7, 9, 40, 1e3, 1e6}) {
            for (double beyond : new double[] {0.4, 0.2, 0.025, 0.01, 1e-4, 1e-6, 1e-7}) {
                Student student = new Student(freedom);

                assertThat(student.cumulated(-student.quantile(1 - beyond)) / beyond)
                        .as(freedom + " " + beyond)
                        .isCloseTo(1, within(1e-7));
            }
        }
    }

    @Test
    void shouldAgreeWithTheLongWay() {
        for (double freedom : new double[] {1, 2.5, 4, 17, 333}) {
            for (double chance : new double[] {0.6, 0.8, 0.975, 0.9995}) {
                double expected = new TDistribution(null, freedom).inverseCumulativeProbability(chance);

                assertThat(new Student(freedom).quantile(chance) / expected).isCloseTo(1, within(1e-7));
            }
        }
    }
}
