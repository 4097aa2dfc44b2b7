package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.PosixException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.ForeignSegmentException;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import dev.ringside.torture.Corruption;
import dev.ringside.torture.Count;
import dev.ringside.torture.Pristine;
import dev.ringside.torture.Seed;
import dev.ringside.torture.Torture;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Frames that are not what was written: refused in words, or used without a step outside the segment. */
@Torture
@Timeout(1800)
class CorruptFrameTest {
    private static final int ATTACHES = Count.of(100_000, 5_000);
    private static final int USES = Count.of(200, 6);
    private static final int CAPACITY = 4096;
    private static final int HEADER = 128;
    private static final List<Integer> FIELDS = List.of(0, 8, 12, 16, 20, 24, 28, 32, 40);

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void shouldAttachToNothingButWhatWasAgreedOn(Protocol protocol) {
        ProtocolSpec spec = protocol.plain(5, CAPACITY);
        Random random = new Random(Seed.printed("corrupt headers of " + protocol));
        try (LocalExchange made = new LocalExchange(protocol, spec)) {
            long base = base(made, protocol, spec);
            Pristine pristine = Pristine.of(base, HEADER);
            int refused = 0;
            for (int i = 0; i < ATTACHES; i++) {
                pristine.restore();
                Corruption.any(random).befall(base, HEADER, FIELDS, random);
                try {
                    Frame frame = Frame.attach(made.frame().segment(), protocol, spec, Deadline.in(Duration.ZERO));
                    frame.creator().isAlive();
                } catch (ForeignFrameException e) {
                    assertThat(e).hasMessageStartingWith("not the protocol that was expected: ");
                    refused++;
                }
            }
            System.out.printf("%s: %,d corrupt headers, %,d of them refused%n", protocol, ATTACHES, refused);
            assertThat(refused).isGreaterThan(ATTACHES / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void shouldStayWithinTheSegmentWhateverTheWordsSay(Protocol protocol) {
        ProtocolSpec spec = protocol.plain(5, CAPACITY);
        Random random = new Random(Seed.printed("corrupt words of " + protocol));
        for (int i = 0; i < USES; i++) {
            try (LocalExchange made = new LocalExchange(protocol, spec)) {
                long base = base(made, protocol, spec);
                int end = spec.slots() == 0
                        ? (int) FrameLayout.END
                        : (int) (made.frame().slots().header(spec.slots() - 1) + Long.BYTES * 2 - base);
                List<Integer> words = Stream.concat(
                                IntStream.range(0, (int) (FrameLayout.END - HEADER) / HEADER)
                                        .mapToObj(line -> line * HEADER),
                                IntStream.range(0, spec.slots()).boxed().flatMap(slot -> {
                                    int header = (int) (made.frame().slots().header(slot) - base) - HEADER;
                                    return Stream.of(header, header + 8);
                                }))
                        .toList();
                Corruption.any(random).befall(base + HEADER, end - HEADER, words, random);
                use(made, random.nextBoolean());
            }
        }
    }

    private static void use(LocalExchange made, boolean reads) {
        Watch.Peer peer = new Watch.Peer(ProcessId.self(), Duration.ofMillis(1));
        try {
            made.exchange().progress();
            if (reads) {
                try (Reader reader = made.exchange().reader(0, peer)) {
                    for (int i = 0; i < 3 && reader.take(); i++) {
                        touch(reader.payload(), reader.length());
                        reader.free();
                    }
                }
            } else {
                try (Writer writer = made.exchange().writer(0, peer)) {
                    for (int i = 0; i < 3; i++) {
                        long payload = writer.claim();
                        if (payload == Writer.CLOSED) {
                            return;
                        }
                        OffHeap.putByte(payload, (byte) 1);
                        OffHeap.putByte(payload + CAPACITY - 1, (byte) 1);
                        writer.publish(CAPACITY);
                    }
                }
            }
        } catch (ForeignFrameException | ForeignSegmentException | PeerLostException | PosixException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void touch(long payload, int length) {
        assertThat(length).isBetween(0, CAPACITY);
        if (length > 0) {
            OffHeap.getByte(payload);
            OffHeap.getByte(payload + length - 1);
        }
    }

    private static long base(LocalExchange made, Protocol protocol, ProtocolSpec spec) {
        return made.frame().segment().address() + protocol.handover().frameOffset(spec);
    }
}
