package dev.ringside.transport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.torture.Count;
import java.util.Optional;
import java.util.stream.Stream;

/** A transport and a way in which it waits. */
record Row(String transport, String waiting) {
    private static final int LARGEST_TESTED = 1 << 20;

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
    long messages() {
        boolean staysOutOfTheKernel = waiting.startsWith("spin") || waiting.startsWith("futex");
        return (transport.startsWith("ring") || transport.equals("mapped-file")) && staysOutOfTheKernel
                ? Count.of(10_000_000L, 100_000L)
                : Count.of(1_000_000L, 10_000L);
    }

    @Override
    public String toString() {
        return transport + ", " + waiting;
    }
}
