package dev.ringside.posix;

import java.util.Locale;
import java.util.Optional;

/** The processors whose system call numbers and flags are known. */
public enum Arch {
    X86_64("amd64", 202, 298, 324, 0x20000),
    AARCH64("aarch64", 98, 241, 283, 0x8000);

    private final String osArch;
    final long futex;
    final long perfEventOpen;
    final long membarrier;
    final int noFollow;

    Arch(String osArch, long futex, long perfEventOpen, long membarrier, int noFollow) {
        this.osArch = osArch;
        this.futex = futex;
        this.perfEventOpen = perfEventOpen;
        this.membarrier = membarrier;
        this.noFollow = noFollow;
    }

    /** The running processor. */
    static Arch current() {
        return of(System.getProperty("os.arch"))
                .orElseThrow(
                        () -> new IllegalStateException("unsupported processor: " + System.getProperty("os.arch")));
    }

    /** One line that says why this host cannot run Ringside at all; empty where it can. */
    public static Optional<String> refusal(String osName, String osArch) {
        if (!osName.toLowerCase(Locale.ROOT).equals("linux")) {
            return Optional.of("Ringside needs Linux, this is " + osName + "; run it on a Linux host or in a Linux VM");
        }
        if (of(osArch).isEmpty()) {
            return Optional.of("Ringside knows x86-64 and aarch64, this is " + osArch + "; run it on one of those");
        }
        return Optional.empty();
    }

    private static Optional<Arch> of(String osArch) {
        for (Arch arch : values()) {
            if (arch.osArch.equals(osArch) || arch.name().equalsIgnoreCase(osArch)) {
                return Optional.of(arch);
            }
        }
        return Optional.empty();
    }
}
