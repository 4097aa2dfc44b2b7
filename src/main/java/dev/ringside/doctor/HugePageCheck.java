package dev.ringside.doctor;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.PoolReservation;
import dev.ringside.memory.Scope;
import dev.ringside.procfs.HugePagePool;

/** Whether a ring of the core case can have huge pages of one size. */
public final class HugePageCheck {
    /** The largest ring of the profile quick: 5 slots of 32 MiB, and the header's page. */
    public static final long RING_BYTES = 162L << 20;

    private static final long KIB_2M = 2048;

    private HugePageCheck() {}

    static Finding of(long pageKib) {
        String value = pageKib == KIB_2M ? "on" : "1g";
        MemoryRequest request = MemoryRequest.read(
                flag -> flag.equals(MemoryFlag.HUGEPAGES.label()) ? value : MemoryFlag.OFF, Scope.BOTH);
        HugePagePool pool = HugePagePool.read(pageKib);
        String seen = pool.available() + " of " + pool.total() + " pages can be had";
        String cost = "cells with hugepages=" + value;
        return Backing.SYSV
                .refusal(RING_BYTES, request)
                .map(reason -> pageKib == KIB_2M && PoolReservation.mayGrow(pageKib)
                        ? Finding.note(seen, "\"ringside run\" reserves what it needs and gives it back")
                        : Finding.unavailable(seen, cost, reason))
                .orElseGet(() -> Finding.supported(seen));
    }
}
