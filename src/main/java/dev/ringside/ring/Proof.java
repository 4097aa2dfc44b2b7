package dev.ringside.ring;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.EffectiveMemory;
import dev.ringside.memory.Expectation;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Moment;
import dev.ringside.memory.Role;
import dev.ringside.memory.Segment;
import dev.ringside.posix.LibC;

/** Looks at this process's memory and holds it against the table: both go into the evidence, with every difference. */
public final class Proof {
    /** Name of the entry that lists the differences; empty where the row is true. */
    public static final String DIFFERENCES = "differences";

    private Proof() {}

    public static Evidence of(Segment segment, RingLayout layout, MemoryRequest request, Role role, Moment moment) {
        EffectiveMemory seen = EffectiveMemory.of(segment, layout.payload());
        Expectation expected = Expectation.of(
                segment.backing(),
                request,
                role,
                moment,
                segment.backing().thpPolicy(),
                LibC.getpagesize() / 1024,
                layout.payload());
        return new Evidence()
                .putAll("seen.", seen.asMap())
                .putAll("expected.", expected.asMap())
                .put(DIFFERENCES, String.join("; ", seen.differences(expected)));
    }
}
