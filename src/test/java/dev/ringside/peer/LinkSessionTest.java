package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.HistogramText;
import dev.ringside.memory.UnavailableException;
import dev.ringside.placement.Placement;
import dev.ringside.placement.Seats;
import dev.ringside.posix.Sched;
import dev.ringside.procfs.CpuList;
import dev.ringside.ring.PeerLostException;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.LinkSpec;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three things that a peer does with messages, each in a process of its own. */
@Timeout(60)
class LinkSessionTest {
    private static final int MESSAGES = 1000;
    private static final Duration NOTICED = Duration.ofSeconds(2);

    private static LinkRow row(String transport, String waiting, int messageSize) {
        return new LinkRow(transport, waiting, messageSize, Placement.UNPINNED);
    }

    @Test
    void shouldGetEveryMessageBack() {
        try (LinkSession session = LinkSession.open(row("unix-stream", "block", 100), LinkRole.ANSWER)) {
            for (int i = 0; i < MESSAGES; i++) {
                session.roundTrip();
            }

            assertThat(session.finish().getLong("messages")).isEqualTo(MESSAGES);
        }
    }

    static Stream<Arguments> links() {
        return Catalogue.transports().stream()
                .map(transport -> Arguments.of(
                        transport.label(), transport.waitings().get(0), Math.min(1000, transport.largestMessage())))
                .filter(link -> Catalogue.named((String) link.get()[0])
                        .refusal(new LinkSpec((int) link.get()[2], (String) link.get()[1]))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("links")
    @CsvSource({"pipe, block, 1", "ring, futex, 65536", "ring-in-place, semaphore, 64"})
    void shouldCountWhatASinkHasReceived(String transport, String waiting, int messageSize) {
        try (LinkSession session = LinkSession.open(row(transport, waiting, messageSize), LinkRole.SINK)) {
            session.prime();
            for (int i = 0; i < MESSAGES; i++) {
                session.send();
            }
            session.drain();

            assertThat(session.received()).isEqualTo(session.sent()).isGreaterThan(MESSAGES);
            assertThat(session.finish().getLong("messages")).isEqualTo(session.sent());
        }
    }

    @ParameterizedTest
    @CsvSource({"pipe, block, 100", "ring, futex, 8", "ring-in-place, futex, 4096"})
    void shouldKeepTheTimesOfTheLatestWindowOnly(String transport, String waiting, int messageSize) {
        try (LinkSession session = LinkSession.open(row(transport, waiting, messageSize), LinkRole.TIMED_SINK)) {
            long late = Duration.ofSeconds(5).toNanos();
            session.timeFrom(System.nanoTime() - 2 * late);
            for (int i = 0; i < MESSAGES; i++) {
                session.sendDue(System.nanoTime() - late);
            }
            session.drain();
            long start = System.nanoTime();
            session.timeFrom(start);
            session.sendDue(start - 1);
            for (int i = 0; i < MESSAGES; i++) {
                session.sendDue(System.nanoTime());
            }

            Histogram latencies = HistogramText.parse(session.finish().get(HistogramText.NAME));
            assertThat(latencies.getTotalCount()).isEqualTo(MESSAGES);
            assertThat(latencies.getMaxValue()).isLessThan(late);
        }
    }

    @Test
    void shouldChargeAStallToEveryMessageThatWasDue() {
        try (LinkSession session = LinkSession.open(row("pipe", "block", 64), LinkRole.TIMED_SINK)) {
            Pace pace = new Pace(System.nanoTime() - Duration.ofMillis(100).toNanos(), 10_000);
            session.timeFrom(pace.start());
            for (int i = 0; i < 500; i++) {
                session.sendDue(pace.due(i));
            }

            Histogram latencies = HistogramText.parse(session.finish().get(HistogramText.NAME));
            assertThat(latencies.getTotalCount()).isEqualTo(500);
            // message 0 was due 100 ms ago, message 499 half of that
            assertThat(latencies.getMinValue()).isGreaterThan(49_000_000);
            assertThat(latencies.getMaxValue()).isGreaterThan(99_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource(LinkRole.class)
    void shouldNoticeAPeerThatIsKilled(LinkRole role) {
        try (LinkSession session = LinkSession.open(row("ring", "futex", 64), role)) {
            ProcessHandle.of(session.peerPid()).orElseThrow().destroyForcibly();
            long killed = System.nanoTime();

            assertThatThrownBy(() -> {
                        while (true) {
                            switch (role) {
                                case ANSWER -> session.roundTrip();
                                case SINK -> session.send();
                                case TIMED_SINK -> session.sendDue(System.nanoTime());
                                default -> throw new AssertionError(role);
                            }
                        }
                    })
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("killed by SIGKILL");
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(NOTICED);
        }
    }

    @Test
    void shouldNotDrainIntoAPeerThatIsKilled() {
        try (LinkSession session = LinkSession.open(row("ring", "futex", 64), LinkRole.SINK)) {
            ProcessHandle peer = ProcessHandle.of(session.peerPid()).orElseThrow();
            peer.destroyForcibly();
            peer.onExit().join();
            session.send();

            assertThatThrownBy(session::drain)
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("killed by SIGKILL");
        }
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void shouldSitWhereThePlacementSaysOrRefuse(Placement placement) {
        LinkRow row = new LinkRow("pipe", "block", 64, placement);
        if (placement.refusal().isPresent()) {
            assertThatThrownBy(() -> LinkSession.open(row, LinkRole.ANSWER))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage(placement.refusal().get());
            return;
        }
        Seats seats = placement.seats();
        BitSet before = Sched.affinity();
        try (LinkSession session = LinkSession.open(row, LinkRole.ANSWER)) {
            session.roundTrip();
            Evidence seen = session.finish();

            assertThat(seen.get("producer.cpus"))
                    .isEqualTo(CpuList.text(seats.producer().cpus()));
            assertThat(seen.get("consumer.cpus"))
                    .isEqualTo(CpuList.text(seats.consumer().cpus()));
            assertThat(seen.asMap()).doesNotContainKey("oversubscribed");
        }
        assertThat(Sched.affinity()).isEqualTo(before);
    }

    @Test
    void shouldMarkSpinningThreadsThatShareAProcessor() {
        LinkRow row = new LinkRow("ring", "spin", 64, Placement.SAME_CORE);
        try (LinkSession session = LinkSession.open(row, LinkRole.ANSWER)) {
            session.roundTrip();

            assertThat(session.finish().get("oversubscribed")).isEqualTo("2 spinning threads on 1 processor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring", "ring-in-place"})
    void shouldProveTheMemoryOfARingInBothProcesses(String transport) {
        try (LinkSession session = LinkSession.open(row(transport, "futex", 4096), LinkRole.ANSWER)) {
            session.roundTrip();
            Evidence seen = session.finish();

            for (String side : List.of("producer", "consumer")) {
                for (String direction : List.of("sends", "receives")) {
                    String prefix = side + ".link." + direction + ".";
                    assertThat(seen.get(prefix + "backing")).isEqualTo("sysv");
                    assertThat(seen.getLong(prefix + "presentPages"))
                            .isBetween(1L, seen.getLong(prefix + "payloadPages"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void shouldRefuseATimedMessageWithoutRoomForItsTime(int messageSize) {
        assertThatThrownBy(() -> LinkSession.open(row("pipe", "block", messageSize), LinkRole.TIMED_SINK))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("at least 8 bytes");
    }

    @Test
    void shouldSeeWhatBothSidesUse() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "two spinning threads need two processors");
        try (LinkSession session = LinkSession.open(row("ring", "spin", 64), LinkRole.ANSWER);
                UsageWindow usage = session.usage()) {
            long end = System.nanoTime() + 300_000_000;
            int trips = 0;
            for (; System.nanoTime() < end; trips++) {
                session.roundTrip();
            }
            double[] cpu = new double[2];
            usage.end(trips, (metric, unit, value) -> {
                if (metric.startsWith("cpu")) {
                    assertThat(unit).isEqualTo("ns/op");
                    cpu[metric.equals("cpuProducer") ? 0 : 1] = value;
                }
            });

            // at least a hundredth of a processor each, however busy the host is, and no more than all
            assertThat(cpu[0] * trips).isBetween(3e6, 3e9);
            assertThat(cpu[1] * trips).isBetween(3e6, 3e9);
            session.finish();
        }
    }
}
