package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Several writer threads here, one or more reader threads in another process: each message once, and each writer's in its order. */
@Timeout(120)
class ManyWritersTest {
    private static final int SIZE = Letter.BY_WRITER + 64;

    static Stream<Arguments> teams() {
        return Stream.of(Protocol.values())
                .filter(protocol -> protocol.handover().limits().producers() > 1)
                .flatMap(protocol -> Stream.of(
                        Arguments.of(protocol, 2, 1), Arguments.of(protocol, 4, 1), Arguments.of(protocol, 4, 2)));
    }

    @ParameterizedTest(name = "{0}, {1} writers, {2} readers")
    @MethodSource("teams")
    void shouldCarryEachMessageOnceAndInTheOrderOfItsWriter(Protocol protocol, int writers, int readers)
            throws InterruptedException {
        long each = ProtocolContractTest.many(protocol) / 20 / writers;
        ProtocolSpec spec = new ProtocolSpec(256, SIZE, writers, readers);
        try (Correspondence pair = Correspondence.start(protocol, spec, Deed.READ_BY_WRITER)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int number = i;
                threads.add(new Thread(() -> write(pair.writer(number), number, each)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }

            Evidence seen = pair.seen();
            assertThat(sum(seen, readers, "taken")).isEqualTo(each * writers);
            assertThat(sum(seen, readers, "sum")).isEqualTo(writers * (each * (each - 1) / 2));
        }
    }

    private static void write(Writer writer, int number, long messages) {
        for (long count = 0; count < messages; count++) {
            Letter.sendBy(writer, number, count, SIZE);
        }
        writer.finish();
    }

    private static long sum(Evidence seen, int readers, String name) {
        return IntStream.range(0, readers)
                .mapToLong(reader -> seen.getLong(reader + "." + name))
                .sum();
    }
}
