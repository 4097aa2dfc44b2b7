package dev.ringside.memory;

import dev.ringside.procfs.MemInfo;
import java.util.Optional;

/** The memory that this host has left. */
final class HostMemory {
    private HostMemory() {}

    static Optional<String> refusal(String call, long bytes) {
        long available = MemInfo.read().availableKib() * 1024;
        return bytes <= available
                ? Optional.empty()
                : Optional.of(call + ": this host has " + available
                        + " bytes of memory available; use fewer or smaller slots");
    }
}
