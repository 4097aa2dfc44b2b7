package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Errno;
import dev.ringside.procfs.ThpPolicy;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where segments of one {@link Backing} come from. */
interface Store {

    /** Why this host will not make one, with the fix. Neither the pool of huge pages nor flags that concern a mapping are asked here. */
    Optional<String> refusal(long bytes, MemoryRequest request);

    /** Makes one of {@code size} bytes: exclusively, mode 0600, written into {@code ledger} first where it outlives this process. */
    SharedObject make(Ledger ledger, long size, MemoryRequest request);

    /** What to do about a failure of {@link #make} or of the first mapping. */
    String fix(Errno errno, long size, MemoryRequest request);

    /** The call that takes huge pages from their pool. */
    default String hugePageCall() {
        return "";
    }

    Optional<ThpPolicy> thpPolicy();

    /** The path of its mappings in /proc/PID/maps. */
    Pattern mapsAs();
}
