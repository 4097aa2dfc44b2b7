package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.ledger.Ledger;
import dev.ringside.protocol.Protocol;
import dev.ringside.torture.Count;
import dev.ringside.torture.Torture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A writer killed in the middle of a message: no reader ever takes the half that it has left. */
@Torture
@Timeout(3600)
class KilledWriterIT {
    /** Of each of three protocols: a thousand in all. */
    private static final int KILLS_IN_THE_MIDDLE = Count.of(334, 3);

    /** A kill may come between two messages; it is worth nothing, and another is tried. */
    private static final int MOST_TRIES = 4 * KILLS_IN_THE_MIDDLE + 20;

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"SEQUENCED", "LATEST_VALUE", "DOUBLE_BUFFER"})
    void shouldNeverHaveItsHalfWrittenMessageTaken(Protocol protocol) {
        KilledWriter writer = new KilledWriter(protocol);
        long messages = 0;
        int middle = 0;
        int tries = 0;
        try (Ledger ledger = Ledger.open()) {
            while (middle < KILLS_IN_THE_MIDDLE && tries < MOST_TRIES) {
                tries++;
                KilledWriter.Taken taken = writer.once(ledger);
                assertThat(taken.torn()).as("kill %d", tries).isZero();
                messages += taken.messages();
                middle += taken.leftHalf() ? 1 : 0;
            }
        }
        System.out.printf(
                "%s: %,d messages of %d writers that were killed, %d of them in the middle of a message%n",
                protocol, messages, tries, middle);
        assertThat(middle).isEqualTo(KILLS_IN_THE_MIDDLE);
    }
}
