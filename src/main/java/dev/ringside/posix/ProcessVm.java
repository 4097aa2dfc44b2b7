package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** process_vm_readv(2): copies memory of another process with one call; for one thread. */
public final class ProcessVm {
    static {
        LibC.bind(ProcessVm.class);
    }

    private static final int PR_SET_PTRACER = 0x59616d61;
    private static final int LENGTH = 8;
    private static final int REMOTE = 16;

    static native long process_vm_readv(int pid, long local, long locals, long remote, long remotes, long flags);

    /** Variadic in C; fixed arguments reach it unharmed in the Linux ABI of x86-64 and aarch64. */
    static native int prctl(int option, long a, long b, long c, long d);

    private final int pid;
    private final Memory memory = new Memory(2 * REMOTE);
    private final ByteBuffer vectors = memory.getByteBuffer(0, 2 * REMOTE).order(ByteOrder.nativeOrder());
    private final long address = Pointer.nativeValue(memory);

    /** Reads of process {@code pid}. */
    public ProcessVm(long pid) {
        this.pid = (int) pid;
    }

    /** Copies {@code length} bytes that lie at {@code from} in the other process to {@code to} in this one: all of them. */
    public void read(long from, long to, long length) {
        vectors.putLong(0, to).putLong(LENGTH, length).putLong(REMOTE, from).putLong(REMOTE + LENGTH, length);
        long read = process_vm_readv(pid, address, 1, address + REMOTE, 1, 0);
        if (read != length) {
            String call = "process_vm_readv(pid " + pid + ", " + length + " bytes)";
            LibC.check(read, call);
            // the kernel stops at the first page that is not there
            throw new PosixException(call, Errno.EFAULT.number(), "only " + read + " bytes came");
        }
    }

    /** Lets process {@code pid} read this one where Yama asks for consent; does nothing on a kernel without Yama. */
    public static void permit(long pid) {
        if (prctl(PR_SET_PTRACER, pid, 0, 0, 0) == -1) {
            int errno = Errno.last();
            if (Errno.of(errno) != Errno.EINVAL) {
                throw new PosixException("prctl(PR_SET_PTRACER, " + pid + ")", errno, "");
            }
        }
    }
}
