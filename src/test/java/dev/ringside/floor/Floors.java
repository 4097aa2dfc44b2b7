package dev.ringside.floor;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import org.junit.jupiter.api.Assumptions;

/** The C program for tests; they are skipped, in words, where it cannot be built. */
public final class Floors implements AutoCloseable {
    private final Ledger ledger = Ledger.open();
    final FloorProgram program = FloorProgram.build(ledger);

    private Floors() {}

    public static Floors build() {
        requireCompiler();
        return new Floors();
    }

    static void requireCompiler() {
        Assumptions.assumeTrue(Compiler.find().isPresent(), Compiler.MISSING);
    }

    /** Where the C ring has everything, for messages of {@code messageSize} bytes. */
    public Evidence layout(int messageSize) {
        return program.layout(messageSize);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
