package dev.ringside.transport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.stream.Stream;

/** A transport and a way in which it waits. */
record Row(String transport, String waiting) {
    private static final int LARGEST_TESTED = 1 << 20;
    private static final int MANY = 10_000_000;
    private static final int SOME = 100_000;

    static Stream<Row> all() {
        return Catalogue.transports().stream().flatMap(transport -> transport.waitings().stream()
                .map(waiting -> new Row(transport.label(), waiting)));
    }

    Transport chosen() {
        return Catalogue.named(transport);
    }

    /** Skips the test, in words, where this host cannot have the link. */
    LinkSpec spec(int maxMessage) {
        LinkSpec spec = new LinkSpec(maxMessage, waiting);
        Optional<String> refusal = chosen().refusal(spec);
        assumeTrue(refusal.isEmpty(), () -> this + ": " + refusal.orElseThrow());
        return spec;
    }

    /** Bytes of the largest message that is tried. */
    int largest() {
        return Math.min(LARGEST_TESTED, chosen().largestMessage());
    }

    /** How many messages a flow has. */
    int messages() {
        boolean staysOutOfTheKernel = waiting.startsWith("spin") || waiting.startsWith("futex");
        return transport.startsWith("ring") && staysOutOfTheKernel ? MANY : SOME;
    }

    @Override
    public String toString() {
        return transport + ", " + waiting;
    }
}
