package dev.ringside.floor;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import org.junit.jupiter.api.Assumptions;

/** The C program for tests of other packages; they are skipped, in words, where it cannot be built. */
public final class Floors {
    private Floors() {}

    static void requireCompiler() {
        Assumptions.assumeTrue(Compiler.find().isPresent(), Compiler.MISSING);
    }

    /** Where the C ring has everything, for messages of {@code messageSize} bytes. */
    public static Evidence layout(int messageSize) {
        requireCompiler();
        try (Ledger ledger = Ledger.open()) {
            return FloorProgram.build(ledger).layout(messageSize);
        }
    }
}
