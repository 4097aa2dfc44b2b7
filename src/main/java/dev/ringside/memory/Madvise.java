package dev.ringside.memory;

import dev.ringside.posix.Errno;
import dev.ringside.posix.Mman;
import dev.ringside.posix.PosixException;
import java.util.List;
import java.util.Optional;

/**
 * {@code on}: MADV_HUGEPAGE and MADV_WILLNEED, advice that the kernel may store and never act on. {@code collapse}: MADV_COLLAPSE
 * (Linux 6.1), which makes huge pages of pages that are in, at once, with no pool, no privilege and whatever the policy says.
 */
final class Madvise implements FlagAction {
    private static final String COLLAPSE = "collapse";

    @Override
    public List<String> values() {
        return List.of(MemoryFlag.OFF, "on", COLLAPSE);
    }

    @Override
    public Optional<String> refusal(String value, long bytes) {
        return Optional.empty(); // only the call itself can tell
    }

    @Override
    public void beforePages(String value, long address, long length) {
        if (value.equals("on")) {
            advise(address, length, Mman.MADV_HUGEPAGE, "MADV_HUGEPAGE", "this kernel has no transparent huge pages");
            advise(address, length, Mman.MADV_WILLNEED, "MADV_WILLNEED", "");
        }
    }

    @Override
    public void afterPages(String value, long address, long length) {
        if (value.equals(COLLAPSE)) {
            advise(
                    address,
                    length,
                    Mman.MADV_COLLAPSE,
                    "MADV_COLLAPSE",
                    "it needs Linux 6.1, pages that are in (add pretouch=on), free memory in blocks of 2 MiB, and no file on disk");
        }
    }

    private static void advise(long address, long length, int advice, String name, String fix) {
        if (Mman.madvise(address, length, advice) == -1) {
            PosixException failure =
                    new PosixException("madvise(" + length + " bytes, " + name + ")", Errno.last(), fix);
            throw new UnavailableException(failure.getMessage());
        }
    }

    @Override
    public void expect(String value, Expectation.Builder expectation) {
        switch (value) {
            case "on" -> expectation.advisedHuge();
            case COLLAPSE -> expectation.collapsed();
            default -> {}
        }
    }
}
