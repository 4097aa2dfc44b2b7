package dev.ringside.protocol;

import dev.ringside.ring.RingLayout;
import java.util.Optional;

/** How many of what a protocol can have. */
record Limits(int producers, int consumers, int leastSlots, int mostSlots) {

    /** Any number of slots from {@code leastSlots} on. */
    static Limits of(int producers, int consumers, int leastSlots) {
        return new Limits(producers, consumers, leastSlots, RingLayout.MAX_SLOTS);
    }

    /** Why {@code spec} is out of them; empty where it is not. */
    Optional<String> refusal(ProtocolSpec spec) {
        return refusal("producers", spec.producers(), 1, producers)
                .or(() -> refusal("consumers", spec.consumers(), 1, consumers))
                .or(() -> refusal("slots", spec.slots(), leastSlots, mostSlots));
    }

    String text() {
        return "producers " + range(1, producers) + ", consumers " + range(1, consumers) + ", slots "
                + range(leastSlots, mostSlots);
    }

    private static String range(int least, int most) {
        return least == most ? Integer.toString(least) : least + " to " + most;
    }

    private static Optional<String> refusal(String what, int asked, int least, int most) {
        if (asked >= least && asked <= most) {
            return Optional.empty();
        }
        return Optional.of(what + " must be " + range(least, most) + ": " + what + "=" + asked);
    }
}
