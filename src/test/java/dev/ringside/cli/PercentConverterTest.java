package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PercentConverterTest {
    private final PercentConverter converter = new PercentConverter();

    @Test
    void shouldReadPercentWithAndWithoutItsSign() {
        assertThat(converter.convert("3")).isEqualTo(0.03);
        assertThat(converter.convert("3%")).isEqualTo(0.03);
        assertThat(converter.convert("0.5%")).isEqualTo(0.005);
        assertThat(converter.convert("100")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "0", "-3", "101", "3,5", "NaN", "3 %", "1e1"})
    void shouldSayHowAPercentageIsWritten(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is no percentage between 0 and 100: write 3 or 0.5%");
    }
}
