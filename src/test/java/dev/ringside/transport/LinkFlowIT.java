package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.torture.Torture;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbered and checked messages over every transport however it waits, between two processes. */
@Torture
@Timeout(3600)
class LinkFlowIT {
    private static final int LINE = 64;

    static Stream<Row> rows() {
        return Row.all();
    }

    @AfterAll
    static void end() {
        Other.closeShared();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldCarryAFlowWholeAndInOrder(Row row) {
        try (LinkPair pair = LinkPair.open(row, LINE, Task.SINK)) {
            long messages = row.messages();
            long start = System.nanoTime();
            for (long sequence = 0; sequence < messages; sequence++) {
                pair.send(LINE, sequence);
            }

            assertThat(pair.finish()).isEqualTo(messages);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d messages of %d bytes in %.1f s%n",
                    row,
                    messages,
                    LINE,
                    (System.nanoTime() - start) / 1e9);
        }
    }
}
