package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.placement.Placement;
import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarksTest {
    private static Cell cell(String... pairs) {
        Map<String, String> params = new HashMap<>(Map.of("placement", "SAME_CORE"));
        Arrays.stream(pairs).map(pair -> pair.split("=")).forEach(pair -> params.put(pair[0], pair[1]));
        return Cell.of("dev.ringside.bench.NoBenchmark.run", params);
    }

    @ParameterizedTest
    @CsvSource({
        "waiting=spin, oversubscribed: 2 spinning threads on 1 processor",
        "wait=SPIN_YIELD, oversubscribed: 2 spinning threads on 1 processor",
        "waiting=block, ''",
        "wait=FUTEX, ''",
        "protocol=SEQUENCED, oversubscribed: 2 spinning threads on 1 processor",
        "floor=c-ring, oversubscribed: 2 spinning threads on 1 processor",
        "floor=c-pipe, ''",
    })
    void shouldMarkSpinningThreadsOnOneProcessor(String waiting, String mark) {
        assertThat(String.join("", Marks.of(cell(waiting)))).isEqualTo(mark);
    }

    @Test
    void shouldMarkACanaryThatNobodyAskedFor() {
        assertThat(Marks.of(new PlannedCell(cell("waiting=block"), 1, 1, true, true)))
                .containsExactly("canary");
        assertThat(Marks.of(new PlannedCell(cell("waiting=block"), 1, 1, true, false)))
                .isEmpty();
    }

    @Test
    void shouldCountASenderThatKeepsToASchedule() {
        assertThat(Marks.of(cell("waiting=block", "rate=1000"))).isEmpty();
        assertThat(Marks.of(cell("waiting=spin", "rate=1000"))).hasSize(1);
        assertThat(Marks.of(cell("wait=SPIN", "consumers=4")))
                .containsExactly("oversubscribed: 5 spinning threads on 1 processor");
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void shouldRefuseAPlacementThatThisHostLacksAndMarkNothingThere(Placement placement) {
        Cell cell = cell("placement=" + placement, "waiting=block");

        assertThat(Availability.refusal(cell)).isEqualTo(placement.refusal());
        assertThat(Marks.of(cell)).isEmpty();
    }
}
