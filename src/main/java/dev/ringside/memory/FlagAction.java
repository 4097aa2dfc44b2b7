package dev.ringside.memory;

import java.util.List;
import java.util.Optional;

/** What one memory flag does, in the three moments of a mapping's life at which a flag can act. */
interface FlagAction {

    /** Every value, {@link MemoryFlag#OFF} first. */
    List<String> values();

    /** Why this host will not honour {@code value} for a segment of {@code bytes}, with the fix; empty where it should. */
    Optional<String> refusal(String value, long bytes);

    /** Right after mapping, while no page is in. */
    default void beforePages(String value, long address, long length) {}

    /** Brings pages in. */
    default void bringPages(String value, long address, long length) {}

    /** Once every flag has brought its pages. */
    default void afterPages(String value, long address, long length) {}

    /** What /proc must show in a process that applied {@code value} to a segment of pages of {@code pageKib}. */
    void expect(String value, Expectation.Builder expectation);
}
