package dev.ringside.memory;

import dev.ringside.posix.Mman;
import dev.ringside.posix.PosixException;
import dev.ringside.procfs.Limits;
import dev.ringside.procfs.ProcStatus;
import java.util.List;
import java.util.Optional;

/** {@code on}: mlock, which also faults every page in. {@code onfault}: mlock2, which locks a page when it is touched. */
final class Mlock implements FlagAction {
    private static final String ON_FAULT = "onfault";

    @Override
    public List<String> values() {
        return List.of(MemoryFlag.OFF, "on", ON_FAULT);
    }

    @Override
    public Optional<String> refusal(String value, long bytes) {
        ProcStatus status = ProcStatus.read();
        if (value.equals(MemoryFlag.OFF) || status.mayLockAnyAmount()) {
            return Optional.empty();
        }
        long limit = Limits.read().lockedBytes();
        if (status.lockedKib() * 1024 + bytes <= limit) {
            return Optional.empty();
        }
        return Optional.of("mlock(" + bytes + " bytes): " + raise(limit));
    }

    @Override
    public void bringPages(String value, long address, long length) {
        if (value.equals(MemoryFlag.OFF)) {
            return;
        }
        try {
            Mman.lock(address, length, value.equals(ON_FAULT));
        } catch (PosixException e) {
            throw new UnavailableException(
                    e.withFix(raise(Limits.read().lockedBytes())).getMessage());
        }
    }

    private static String raise(long limit) {
        return "RLIMIT_MEMLOCK is " + limit + ", raise it with \"ulimit -l unlimited\" as root";
    }

    @Override
    public void expect(String value, Expectation.Builder expectation) {
        switch (value) {
            case "on" -> expectation.pagesIn().locked(false);
            case ON_FAULT -> expectation.locked(true);
            default -> {}
        }
    }
}
