package dev.ringside.transport;

import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.ProcessVm;
import dev.ringside.procfs.Yama;
import java.util.Optional;

/** Whether one process may read the memory of another, tried rather than derived: Yama, capabilities and seccomp all have a say. */
final class TracePermission {
    private static final String FIX =
            "both processes must be of one user; in a container allow the call with \"--cap-add SYS_PTRACE\"";

    private TracePermission() {}

    /** What can be known before there is another process. */
    static Optional<String> refusal() {
        try (NativeBuffer word = new NativeBuffer(2 * Long.BYTES)) {
            // a process may always read itself, so a refusal is that of a filter of system calls
            new ProcessVm(ProcessHandle.current().pid()).read(word.address(), word.address() + Long.BYTES, Long.BYTES);
            return Yama.read().refusal();
        } catch (PosixException e) {
            return Optional.of(e.withFix(FIX).getMessage());
        }
    }

    /** Reads a word of the other process. */
    static void require(ProcessVm other, long from, long to) {
        try {
            other.read(from, to, Long.BYTES);
        } catch (PosixException e) {
            throw new UnavailableException(
                    e.withFix(Yama.read().refusal().orElse(FIX)).getMessage());
        }
    }
}
