package dev.ringside.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.SyntheticRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;1", "0-1;2", "0-3,8;5", "0,2-3,7;4"})
    void countsTheKernelsList(String list, int count) {
        assertThat(Processors.online(
                        new SyntheticRun().host("cpus.online", list).build()))
                .hasValue(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unavailable", "0-1 | 0-3", "99999999999"})
    void isNotKnownWhereTheRunDoesNotSay(String list) {
        assertThat(Processors.online(
                        new SyntheticRun().host("cpus.online", list).build()))
                .isEmpty();
    }

    @Test
    void isNotKnownOfAHostThatSaysNothing() {
        assertThat(Processors.online(new SyntheticRun().build())).isEmpty();
    }
}
