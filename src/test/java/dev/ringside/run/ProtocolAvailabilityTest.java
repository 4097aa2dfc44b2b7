package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProtocolAvailabilityTest {
    private static Cell cell(String protocol, String backing, String producers, String slots) {
        return new Cell(
                "ProtocolBenchmark.send",
                new TreeMap<>(Map.of(
                        "protocol", protocol,
                        "backing", backing,
                        "placement", "UNPINNED",
                        "producers", producers,
                        "consumers", "1",
                        "slots", slots,
                        "slotSize", "64")));
    }

    @Test
    void shouldRefuseACellThatItsProtocolCannotHave() {
        assertThat(Availability.refusal(cell("ONE_EMPTY_SLOT", "SYSV", "2", "64")))
                .hasValue("one-empty-slot: producers must be 1: producers=2");
        assertThat(Availability.refusal(cell("DOUBLE_BUFFER", "SYSV", "1", "64")))
                .hasValue("double-buffer: slots must be 2: slots=64");
        assertThat(Availability.refusal(cell("GROWING_FILE", "SYSV", "1", "0")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("a file that can grow"));
    }

    @Test
    void shouldTakeACellThatItCan() {
        assertThat(Availability.refusal(cell("ONE_EMPTY_SLOT", "SYSV", "1", "64")))
                .isEmpty();
        assertThat(Availability.refusal(cell("GROWING_FILE", "DISK", "1", "0"))).isEmpty();
    }
}
