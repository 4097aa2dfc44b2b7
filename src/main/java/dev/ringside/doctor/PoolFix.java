package dev.ringside.doctor;

import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.HugePagePool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills the pool of 2 MiB pages for good, as the user asked for. */
public final class PoolFix {
    private static final long KIB_2M = 2048;

    private PoolFix() {}

    /** What was done, and how to undo it. */
    public static String apply() {
        HugePagePool pool = HugePagePool.read(KIB_2M);
        long needed = HugePageCheck.RING_BYTES / 1024 / KIB_2M;
        if (pool.available() >= needed) {
            return "the pool has " + pool.available() + " pages of 2 MiB, nothing was changed";
        }
        long target = pool.total() + needed - pool.available();
        try {
            Files.writeString(Path.of(HugePagePool.sizeFile(KIB_2M)), Long.toString(target));
        } catch (IOException e) {
            throw new UnavailableException("writing " + HugePagePool.sizeFile(KIB_2M) + " failed: " + e.getMessage()
                    + "; run \"sudo bin/ringside doctor --fix\"");
        }
        return "vm.nr_hugepages " + pool.total() + " -> "
                + HugePagePool.read(KIB_2M).total() + "; undo it with \"sysctl -w vm.nr_hugepages=" + pool.total()
                + "\"";
    }
}
