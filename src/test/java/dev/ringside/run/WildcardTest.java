package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.Backing;
import dev.ringside.placement.Placement;
import dev.ringside.ring.WaitStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class WildcardTest {
    private static final Place PLACE = Place.line("mine.json", 7);

    private static List<String> expand(String name, Class<?> type, String... values) {
        return Wildcard.expand(new Parameter(name, type, List.of()), new Values(List.of(values), PLACE));
    }

    @Test
    void shouldStandForEveryConstant() {
        assertThat(expand("placement", Placement.class, "*")).hasSize(Placement.values().length);
        assertThat(expand("backing", Backing.class, "*")).hasSize(Backing.values().length);
        assertThat(expand("wait", WaitStrategy.class, "*")).hasSize(WaitStrategy.values().length);
        assertThat(expand("transport", String.class, "*")).contains("ring", "pipe");
        assertThat(expand("floor", String.class, "*")).contains("c-pipe");
        assertThat(expand("hugepages", String.class, "*")).containsExactly("off", "on", "1g");
    }

    @Test
    void shouldLeaveWhatIsListed() {
        assertThat(expand("placement", Placement.class, "SAME_CORE")).containsExactly("SAME_CORE");
        assertThat(expand("rate", long.class, "100", "0200")).containsExactly("100", "200");
    }

    @Test
    void shouldSayWhereItStandsForNothing() {
        assertThatThrownBy(() -> expand("rate", long.class, "*"))
                .isInstanceOf(BadProfileException.class)
                .hasMessage("profile mine.json, line 7: parameter rate knows no \"*\": list its values");
    }
}
