package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.Backing;
import dev.ringside.placement.Placement;
import dev.ringside.ring.WaitStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class WildcardTest {
    private static final List<String> ALL = List.of("*");

    @Test
    void shouldStandForEveryConstant() {
        assertThat(Wildcard.expand("placement", ALL)).hasSize(Placement.values().length);
        assertThat(Wildcard.expand("backing", ALL)).hasSize(Backing.values().length);
        assertThat(Wildcard.expand("wait", ALL)).hasSize(WaitStrategy.values().length);
        assertThat(Wildcard.expand("transport", ALL)).contains("ring", "pipe");
    }

    @Test
    void shouldLeaveWhatIsListed() {
        assertThat(Wildcard.expand("placement", List.of("SAME_CORE"))).containsExactly("SAME_CORE");
    }

    @Test
    void shouldSayWhereItStandsForNothing() {
        assertThatThrownBy(() -> Wildcard.expand("rate", ALL))
                .isInstanceOf(BadProfileException.class)
                .hasMessage("parameter rate knows no \"*\": list its values");
    }
}
