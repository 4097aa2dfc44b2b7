package dev.ringside.analysis;

import dev.ringside.results.ForkRecord;
import java.util.Map;
import java.util.Optional;

/**
 * What a process's page table held of the blocks before the first message, as /proc showed it: how many of their pages, and how large these
 * were.
 */
public record Pages(Presence presence, long kib) implements Comparable<Pages> {
    /** Whether pages are there. */
    public enum Presence {
        NONE,
        SOME,
        ALL
    }

    /** Empty where the fork did not say. */
    static Optional<Pages> of(ForkRecord fork, Touch touch) {
        Map<String, String> evidence = fork.evidence() == null ? Map.of() : fork.evidence();
        Optional<Long> present = number(evidence, touch.seen() + "presentPages");
        Optional<Long> all = number(evidence, touch.seen() + "payloadPages");
        Optional<Long> kib = number(evidence, touch.seen() + "pageKib");
        if (present.isEmpty() || all.isEmpty() || kib.isEmpty()) {
            return Optional.empty();
        }
        // pages that the kernel made huge by itself are not those of the mapping
        boolean isMerged = number(evidence, touch.seen() + "pmdMappedKib").orElse(0L) > 0;
        return Optional.of(
                new Pages(presence(present.get(), all.get()), isMerged ? Math.max(kib.get(), 2048) : kib.get()));
    }

    private static Presence presence(long present, long all) {
        return present == 0 ? Presence.NONE : present < all ? Presence.SOME : Presence.ALL;
    }

    private static Optional<Long> number(Map<String, String> evidence, String name) {
        return Optional.ofNullable(evidence.get(name))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** Those that are not there before those that are, small ones before large ones. */
    @Override
    public int compareTo(Pages other) {
        int byPresence = presence.compareTo(other.presence);
        return byPresence != 0 ? byPresence : Long.compare(kib, other.kib);
    }
}
