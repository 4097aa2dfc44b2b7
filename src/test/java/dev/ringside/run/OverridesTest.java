package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.results.PlannedCell;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
    private static final Overrides NOTHING = Overrides.of(null, null, List.of());

    private static List<PlannedCell> cells(Overrides overrides) {
        return ProfileTest.cells(Profile.load("smoke").with(overrides));
    }

    @Test
    void shouldLeaveAProfileAsItIs() {
        assertThat(cells(NOTHING)).isEqualTo(ProfileTest.cells(Profile.load("smoke")));
        assertThat(Profile.load("smoke").with(NOTHING).overrides()).isEmpty();
    }

    @Test
    void shouldChangeTheTimesOfSweepsThatTakeAny() {
        List<PlannedCell> cells = cells(Overrides.of(Duration.ZERO, Duration.ofSeconds(2), List.of()));

        assertThat(cells).allSatisfy(cell -> {
            boolean timed = !List.of("ColdLap", "SegmentMemory", "Fact")
                    .contains(cell.cell().shortName());
            assertThat(cell.warmupMillis()).isZero();
            assertThat(cell.measurementMillis()).isEqualTo(timed ? 2000 : 0);
        });
    }

    @Test
    void shouldReplaceTheValuesOfAParameterWhereverThereIsOne() {
        List<PlannedCell> cells = cells(Overrides.of(null, null, List.of("messageSize=0128,256", "messageSize=512")));

        assertThat(cells)
                .filteredOn(cell -> cell.cell().hasParam("messageSize"))
                .extracting(cell -> cell.cell().param("messageSize"))
                .containsOnly("128", "256", "512");
        assertThat(cells)
                .filteredOn(cell -> !cell.cell().hasParam("messageSize"))
                .isNotEmpty();
        assertThat(cells).doesNotHaveDuplicates();
    }

    @Test
    void shouldReplaceAParameterThatTheFileDoesNotName() {
        assertThat(cells(Overrides.of(null, null, List.of("backing=*"))))
                .filteredOn(cell -> cell.cell().shortName().equals("ColdLap"))
                .extracting(cell -> cell.cell().param("backing"))
                .contains("SYSV", "MEMFD");
    }

    @Test
    void shouldBeRecordedAsTheyCouldBeTypedAgain() {
        Profile profile = Profile.load("smoke")
                .with(Overrides.of(Duration.ofMillis(20), Duration.ofSeconds(1), List.of("slots=4,8", "consumers=1")));

        assertThat(Plan.of(profile, "smoke", 1, 1, "").settings().overrides())
                .containsExactly("--warmup 20ms", "--time 1000ms", "--param slots=4,8", "--param consumers=1");
    }

    @Test
    void shouldSayWhichOptionAWrongValueStandsIn() {
        assertThatThrownBy(() -> cells(Overrides.of(null, null, List.of("wait=NAP"))))
                .isInstanceOf(BadProfileException.class)
                .hasMessageStartingWith("--param wait: wait=NAP is unknown; it is one of SPIN, FUTEX,");
        assertThatThrownBy(() -> cells(Overrides.of(null, null, List.of("slotSize=100"))))
                .isInstanceOf(BadProfileException.class)
                .hasMessageContaining(", with --param slotSize: slot size must be a multiple of 64 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slots", "=4", "slots=", "slots=4,", "slots=,4"})
    void shouldRefuseWhatIsNotWrittenSo(String param) {
        assertThatThrownBy(() -> Overrides.of(null, null, List.of(param)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--param is written name=value,value");
    }

    @Test
    void shouldRefuseAMeasurementOfNoTime() {
        assertThatThrownBy(() -> Overrides.of(null, Duration.ZERO, List.of())).hasMessage("--time must be 1ms or more");
    }
}
