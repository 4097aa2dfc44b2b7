package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.results.Cell;
import dev.ringside.results.JsonLine;
import dev.ringside.results.PlannedCell;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines between a duet and its arms: another build reads them, so that a change of one needs a new number of the protocol. */
class ForkOrderTest {
    private static final PlannedCell CELL = new PlannedCell(
            Cell.of("dev.ringside.bench.RoundTripBenchmark.roundTrip", Map.of("transport", "pipe")),
            Duration.ofMillis(200),
            Duration.ofMillis(400));
    private static final String CELL_TEXT = """
            {"cell":{"benchmark":"dev.ringside.bench.RoundTripBenchmark.roundTrip","params":{"transport":"pipe"}},\
            "warmupMillis":200,"measurementMillis":400}""";

    @Test
    void shouldSealTheOrders() {
        assertThat(JsonLine.of(ForkOrder.run(CELL, 2, 7)))
                .isEqualTo("{\"kind\":\"RUN\",\"cell\":" + CELL_TEXT + ",\"round\":2,\"order\":7}");
        assertThat(JsonLine.of(ForkOrder.know(List.of(CELL))))
                .isEqualTo("{\"kind\":\"KNOW\",\"cells\":[" + CELL_TEXT + "]}");
        assertThat(JsonLine.of(ForkOrder.prepare(List.of(CELL))))
                .isEqualTo("{\"kind\":\"PREPARE\",\"cells\":[" + CELL_TEXT + "]}");
    }

    @Test
    void shouldSealTheAnswers() throws IOException {
        assertThat(JsonLine.of(ForkAnswer.ready())).isEqualTo("{\"protocol\":1}");
        assertThat(JsonLine.of(ForkAnswer.prepared(1.5))).isEqualTo("{\"seconds\":1.5}");
        assertThat(JsonLine.of(ForkAnswer.prepared(0))).isEqualTo("{}");
        assertThat(JsonLine.read("{}", ForkAnswer.class).seconds()).isZero();
        assertThat(JsonLine.of(ForkAnswer.known(List.of(new Knowledge(null, null, "thrpt", 1)))))
                .isEqualTo("{\"known\":[{\"mode\":\"thrpt\",\"threads\":1}]}");
    }

    @Test
    void shouldReadWhatItWrites() throws IOException {
        ForkOrder order = ForkOrder.run(CELL, 2, 7);
        assertThat(JsonLine.read(JsonLine.of(order), ForkOrder.class)).isEqualTo(order);
        ForkAnswer answer = ForkAnswer.ran(MadeUp.fork(MadeUp.cells(1).get(0), 1, 1));
        assertThat(JsonLine.read(JsonLine.of(answer), ForkAnswer.class)).isEqualTo(answer);
    }

    @Test
    void shouldPassOverWhatALaterBuildAdds() throws IOException {
        assertThat(JsonLine.read("{\"protocol\":2,\"more\":[1]}", ForkAnswer.class)
                        .protocol())
                .isEqualTo(2);
    }

    @Test
    void shouldSayWhatIsNoLine() {
        for (String broken : List.of("", "{", "null", "{\"kind\":\"SING\"}", "{} {}")) {
            assertThatThrownBy(() -> JsonLine.read(broken, ForkOrder.class))
                    .as(broken)
                    .isInstanceOf(IOException.class);
        }
    }
}
