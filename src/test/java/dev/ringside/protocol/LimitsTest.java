package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.memory.Backing;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static String refusal(Protocol protocol, int slots, int producers, int consumers) {
        ProtocolSpec spec = new ProtocolSpec(slots, 64, producers, consumers);
        return protocol.refusal(spec, Correspondence.backing(protocol)).orElse("");
    }

    @Test
    void shouldNameTheLimitAndWhatWasAsked() {
        assertThat(refusal(Protocol.CACHED_CURSOR, 4, 2, 1))
                .isEqualTo("cached-cursor: producers must be 1: producers=2");
        assertThat(refusal(Protocol.ONE_EMPTY_SLOT, 4, 1, 2))
                .isEqualTo("one-empty-slot: consumers must be 1: consumers=2");
        assertThat(refusal(Protocol.ONE_EMPTY_SLOT, 1, 1, 1)).startsWith("one-empty-slot: slots must be 2 to ");
        assertThat(refusal(Protocol.DOUBLE_BUFFER, 64, 1, 1)).isEqualTo("double-buffer: slots must be 2: slots=64");
        assertThat(refusal(Protocol.GROWING_FILE, 64, 1, 1)).isEqualTo("growing-file: slots must be 0: slots=64");
        assertThat(refusal(Protocol.MANY_PRODUCERS, 64, 17, 1))
                .isEqualTo("many-producers: producers must be 1 to 16: producers=17");
    }

    @Test
    void shouldTakeWhatIsWithinThem() {
        assertThat(refusal(Protocol.SEQUENCED, 5, 1, 4)).isEmpty();
        assertThat(refusal(Protocol.MANY_PRODUCERS, 5, 4, 4)).isEmpty();
        assertThat(refusal(Protocol.MUTEX, 5, 4, 4)).isEmpty();
        assertThat(refusal(Protocol.DOUBLE_BUFFER, 2, 1, 3)).isEmpty();
        assertThat(refusal(Protocol.GROWING_FILE, 0, 1, 1)).isEmpty();
    }

    @Test
    void shouldRefuseToGrowWhatIsNoFile() {
        assertThat(Protocol.GROWING_FILE.refusal(new ProtocolSpec(0, 64, 1, 1), Backing.SYSV))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("backing must be a file that can grow")
                        .endsWith("backing=SYSV"));
    }
}
