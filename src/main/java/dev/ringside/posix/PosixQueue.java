package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** A POSIX message queue: mq_overview(7). For one thread. A call sleeps for {@link #SLICE_MILLIS} at most, or not at all where it spins. */
public final class PosixQueue implements AutoCloseable {
    static {
        LibC.bind(PosixQueue.class);
    }

    public static final int SLICE_MILLIS = 100;

    /** What {@link #send} and {@link #receive} return that found no room or nothing, or were interrupted. */
    public static final int NOT_YET = -1;

    private static final int O_RDWR = 2;
    private static final int O_CREAT = 0x40;
    private static final int O_EXCL = 0x80;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;

    /** Variadic in C; fixed arguments reach it unharmed in the Linux ABI of x86-64 and aarch64. */
    static native int mq_open(String name, int flags, int mode, Pointer attributes);

    static native int mq_close(int queue);

    static native int mq_unlink(String name);

    static native int mq_timedsend(int queue, long message, long length, int priority, long deadline);

    static native long mq_timedreceive(int queue, long message, long room, long priority, long deadline);

    private final int queue;
    private final Memory deadline = new Memory(16);
    private final long deadlineAddress = Pointer.nativeValue(deadline);

    private PosixQueue(String name, int queue) {
        this.queue = (int) LibC.check(queue, "mq_open(" + name + ")");
        // long past: the first call that finds nothing sets it
        deadline.clear();
    }

    /** Makes a queue of {@code messages} of {@code bytes} at most, exclusively, mode 0600. {@code name} starts with a slash and holds no other. */
    public static PosixQueue create(String name, int messages, int bytes, boolean spins) {
        Memory attributes = new Memory(64);
        attributes.clear();
        attributes.setLong(8, messages);
        attributes.setLong(16, bytes);
        return new PosixQueue(name, mq_open(name, O_CREAT | O_EXCL | flags(spins), 0600, attributes));
    }

    public static PosixQueue open(String name, boolean spins) {
        return new PosixQueue(name, mq_open(name, flags(spins), 0, Pointer.NULL));
    }

    private static int flags(boolean spins) {
        return O_RDWR | O_CLOEXEC | (spins ? O_NONBLOCK : 0);
    }

    /** Removes the name; whoever has the queue open keeps it. False where no such name was left. */
    public static boolean unlink(String name) {
        if (mq_unlink(name) == 0) {
            return true;
        }
        int errno = Errno.last();
        if (Errno.of(errno) == Errno.ENOENT) {
            return false;
        }
        throw new PosixException("mq_unlink(" + name + ")", errno, "");
    }

    /** Sends a message; 0 or {@link #NOT_YET}. Those of a higher priority are received first. */
    public int send(long message, int length, int priority) {
        return (int) done(
                mq_timedsend(queue, message, length, priority, deadlineAddress), "mq_timedsend(" + length + " bytes)");
    }

    /**
     * The length of the next message or {@link #NOT_YET}; {@code room} is no smaller than the queue's largest message. Its priority lies as
     * an int at {@code priority} then.
     */
    public int receive(long message, int room, long priority) {
        return (int) done(mq_timedreceive(queue, message, room, priority, deadlineAddress), "mq_timedreceive");
    }

    private long done(long result, String call) {
        if (result >= 0) {
            return result;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, EINTR -> NOT_YET;
            case ETIMEDOUT -> {
                nextSlice();
                yield NOT_YET;
            }
            default -> throw new PosixException(call, errno, "");
        };
    }

    /** The deadline is a moment of CLOCK_REALTIME. It is set anew when it has passed, so that a message pays for no look at the clock. */
    private void nextSlice() {
        long millis = System.currentTimeMillis() + SLICE_MILLIS;
        deadline.setLong(0, millis / 1000);
        deadline.setLong(8, millis % 1000 * 1_000_000);
    }

    /** The descriptor, which is one of files too. */
    public int descriptor() {
        return queue;
    }

    @Override
    public void close() {
        LibC.check(mq_close(queue), "mq_close");
    }
}
