package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransportsTest {
    private static final List<String> ALL = List.of(
            "ring",
            "ring-in-place",
            "pipe",
            "fifo",
            "unix-stream",
            "unix-datagram",
            "unix-seqpacket",
            "tcp",
            "udp",
            "sysv-queue",
            "posix-queue",
            "file",
            "mapped-file",
            "eventfd",
            "process-vm-readv");

    @Test
    void shouldGiveEveryTransportALookOfItsOwn() {
        Set<Object> looks = new HashSet<>();
        for (String transport : ALL) {
            Look look = Transports.look(transport);
            assertThat(looks.add(List.of(look.color(), look.shape())))
                    .as(transport)
                    .isTrue();
            assertThat(Transports.family(transport)).as(transport).isNotEqualTo(Family.OTHERS);
        }
    }

    @Test
    void shouldGiveAnUnknownTransportTheSameLookEveryTime() {
        assertThat(Transports.look("carrier-pigeon")).isEqualTo(Transports.look("carrier-pigeon"));
        assertThat(Transports.family("carrier-pigeon")).isEqualTo(Family.OTHERS);
    }

    @Test
    void shouldGiveEveryStrategyTheSameLookInBothSpellings() {
        Set<Object> colors = new HashSet<>();
        for (String strategy : ExampleLinks.STRATEGIES) {
            String constant = strategy.toUpperCase(Locale.ROOT).replace('-', '_');
            assertThat(Strategies.look(strategy)).isEqualTo(Strategies.look(constant));
            assertThat(colors.add(Okabe.ofWait(strategy))).as(strategy).isTrue();
        }
        assertThat(Strategies.look("telepathy")).isEqualTo(Strategies.look("TELEPATHY"));
    }
}
