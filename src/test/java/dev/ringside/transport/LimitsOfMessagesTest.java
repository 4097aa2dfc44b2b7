package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a transport says of its largest message, and what it does. */
class LimitsOfMessagesTest {

    static Stream<Transport> transports() {
        return Catalogue.transports().stream();
    }

    private static LinkSpec spec(Transport transport, int maxMessage) {
        return new LinkSpec(maxMessage, transport.waitings().get(0));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void shouldRefuseNothingUpToTheLargestMessageAndNameTheLimitBeyond(Transport transport) {
        int largest = transport.largestMessage();

        assertThat(transport.refusal(spec(transport, largest))).isEmpty();
        assertThat(transport.refusal(spec(transport, largest + 1)))
                .hasValueSatisfying(
                        reason -> assertThat(reason).containsPattern("\\d{4}").doesNotContain("\n"));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void shouldRefuseAWayOfWaitingThatItDoesNotKnow(Transport transport) {
        assertThat(transport.refusal(new LinkSpec(8, "by-prayer")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("by-prayer"));
    }
}
