package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.Backing;
import dev.ringside.memory.UnavailableException;
import dev.ringside.placement.Placement;
import dev.ringside.protocol.Protocol;
import dev.ringside.protocol.ProtocolSpec;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ProtocolSessionTest {
    private static final int SENT = 20_000;

    static Stream<Arguments> tasks() {
        return Stream.of(
                Arguments.of(Protocol.SEQUENCED, Backing.SYSV, new ProtocolSpec(8, 64, 1, 2)),
                Arguments.of(Protocol.CACHED_CURSOR, Backing.POSIX, new ProtocolSpec(8, 100, 1, 1)),
                Arguments.of(Protocol.BROADCAST, Backing.MEMFD, new ProtocolSpec(8, 64, 1, 2)),
                Arguments.of(Protocol.MANY_PRODUCERS, Backing.SYSV, new ProtocolSpec(8, 64, 2, 2)),
                Arguments.of(Protocol.MUTEX, Backing.SYSV, new ProtocolSpec(8, 64, 2, 1)),
                Arguments.of(Protocol.LATEST_VALUE, Backing.SYSV, new ProtocolSpec(8, 5000, 1, 1)),
                Arguments.of(Protocol.GROWING_FILE, Backing.MEMFD, new ProtocolSpec(0, 5000, 1, 1)));
    }

    private static ProtocolTask task(Protocol protocol, Backing backing, ProtocolSpec spec) {
        return new ProtocolTask(protocol, spec, backing, Placement.UNPINNED);
    }

    @ParameterizedTest(name = "{0} on {1}, {2}")
    @MethodSource("tasks")
    void shouldAccountForEveryMessageOfEveryProducer(Protocol protocol, Backing backing, ProtocolSpec spec) {
        try (ProtocolSession session = ProtocolSession.open(task(protocol, backing, spec))) {
            for (int i = 0; i < SENT; i++) {
                session.send();
            }
            ProtocolEdge edge = session.edge();
            Evidence seen = session.finish();

            assertThat(edge.produced()).isGreaterThanOrEqualTo(SENT);
            assertThat(seen.getLong("published")).isGreaterThanOrEqualTo(edge.produced());
            if (spec.producers() == 1) {
                assertThat(seen.getLong("published")).isEqualTo(SENT);
            }
            assertThat(seen.getLong("consumer.taken")).isPositive();
        }
    }

    @Test
    void shouldRefuseWhatTheProtocolCannotHave() {
        ProtocolTask task = task(Protocol.CACHED_CURSOR, Backing.SYSV, new ProtocolSpec(8, 64, 2, 1));

        assertThatThrownBy(() -> ProtocolSession.open(task))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("cached-cursor: producers must be 1: producers=2");
    }
}
