package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** eventfd(2): a counter in the kernel that is added to and taken as a whole; each instance for one thread. */
public final class EventFd implements AutoCloseable {
    static {
        LibC.bind(EventFd.class);
    }

    private static final int EFD_NONBLOCK = 0x800;
    private static final int EFD_CLOEXEC = 0x80000;

    static native int eventfd(int initial, int flags);

    static native long read(int fd, long buffer, long count);

    static native long write(int fd, long buffer, long count);

    private final int fd;
    private final Memory memory = new Memory(Long.BYTES);
    private final ByteBuffer word = memory.getByteBuffer(0, Long.BYTES).order(ByteOrder.nativeOrder());
    private final long address = Pointer.nativeValue(memory);

    /** The eventfd that is open as {@code fd}. */
    public EventFd(int fd) {
        this.fd = fd;
    }

    /** A new one that counts 0; where {@code blocks} is false, {@link #take} does not wait, in whatever process. */
    public static EventFd create(boolean blocks) {
        return new EventFd((int) LibC.check(eventfd(0, EFD_CLOEXEC | (blocks ? 0 : EFD_NONBLOCK)), "eventfd"));
    }

    /** Takes the count and leaves 0: waits until there is one, or returns 0 where it does not wait or a signal came. */
    public long take() {
        if (read(fd, address, Long.BYTES) == Long.BYTES) {
            return word.getLong(0);
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, EINTR -> 0;
            default -> throw new PosixException("read(eventfd)", errno, "");
        };
    }

    /** Adds to the count and wakes whoever waits for it. */
    public void add(long count) {
        word.putLong(0, count);
        LibC.check(write(fd, address, Long.BYTES), "write(eventfd)");
    }

    public int fd() {
        return fd;
    }

    @Override
    public void close() {
        Mman.closeFd(fd);
    }
}
