package dev.ringside.memory;

import java.util.List;
import java.util.Locale;

/**
 * The memory flags. A process takes all of them through each moment of {@link FlagAction} before the next moment: pages are
 * advised before they come in and collapsed once they are in.
 */
public enum MemoryFlag {
    HUGEPAGES(new HugePages()),
    MADVISE(new Madvise()),
    PRETOUCH(new Pretouch()),
    MLOCK(new Mlock());

    public static final String OFF = "off";

    private final FlagAction action;

    MemoryFlag(FlagAction action) {
        this.action = action;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every value the flag can have, {@link #OFF} first. */
    public List<String> settings() {
        return action.values();
    }

    FlagAction action() {
        return action;
    }

    static void requireKnown(MemoryFlag flag, String value) {
        if (!flag.action.values().contains(value)) {
            throw new IllegalArgumentException(flag.label() + "=" + value + " is unknown; it is one of "
                    + String.join(", ", flag.action.values()));
        }
    }
}
