package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A Unix domain socket that keeps messages apart: unix(7). A call sleeps for {@link #SLICE_MILLIS} at most, and where the socket spins it
 * does not sleep at all.
 */
public final class UnixSocket implements AutoCloseable {
    static {
        LibC.bind(UnixSocket.class);
    }

    public static final int SLICE_MILLIS = 100;

    /** What a call returns that found nothing, or no room, or was interrupted. */
    public static final int NOT_YET = -1;

    private static final int AF_UNIX = 1;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SOL_SOCKET = 1;
    private static final int SO_SNDBUF = 7;
    private static final int SO_RCVTIMEO = 20;
    private static final int SO_SNDTIMEO = 21;
    private static final int SO_SNDBUFFORCE = 32;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int PATH_OFFSET = 2;
    private static final int PATH_BYTES = 108;

    /** The numbers are those of Linux on x86-64 and aarch64. */
    public enum Type {
        DATAGRAM(2),
        SEQPACKET(5);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    static native int socket(int domain, int type, int protocol);

    static native int bind(int fd, Pointer address, int length);

    static native int listen(int fd, int backlog);

    static native int accept4(int fd, Pointer address, Pointer length, int flags);

    static native int connect(int fd, Pointer address, int length);

    static native int fchmod(int fd, int mode);

    static native int setsockopt(int fd, int level, int option, Pointer value, int length);

    static native int getsockopt(int fd, int level, int option, Pointer value, Pointer length);

    static native long send(int fd, long buffer, long length, int flags);

    static native long recv(int fd, long buffer, long length, int flags);

    private final int fd;
    private final int flags;

    private UnixSocket(int fd, boolean spins) {
        this.fd = fd;
        flags = spins ? MSG_NOSIGNAL | MSG_DONTWAIT : MSG_NOSIGNAL;
        Memory slice = new Memory(16);
        slice.setLong(0, 0);
        slice.setLong(8, SLICE_MILLIS * 1000L);
        LibC.check(setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, slice, 16), "setsockopt(SO_RCVTIMEO)");
        LibC.check(setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, slice, 16), "setsockopt(SO_SNDTIMEO)");
    }

    public static UnixSocket open(Type type, boolean spins) {
        int fd = (int) LibC.check(socket(AF_UNIX, type.number | SOCK_CLOEXEC, 0), "socket(AF_UNIX, " + type + ")");
        return new UnixSocket(fd, spins);
    }

    /** Takes a name in the file system, mode 0600. */
    public void bind(String path) {
        LibC.check(fchmod(fd, 0600), "fchmod(socket)");
        LibC.check(bind(fd, address(path), PATH_OFFSET + PATH_BYTES), "bind(" + path + ")");
    }

    public void listen() {
        LibC.check(listen(fd, 1), "listen");
    }

    /** The next connection; empty where none came within a slice. */
    public Optional<UnixSocket> accept(boolean spins) {
        int connection = (int) done(accept4(fd, Pointer.NULL, Pointer.NULL, SOCK_CLOEXEC), "accept4");
        return connection == NOT_YET ? Optional.empty() : Optional.of(new UnixSocket(connection, spins));
    }

    /** Where a datagram socket sends from now on and whom alone it hears; false where a listener had no room within a slice. */
    public boolean connect(String path) {
        return done(connect(fd, address(path), PATH_OFFSET + PATH_BYTES), "connect(" + path + ")") != NOT_YET;
    }

    /** Sends one message; its length, or {@link #NOT_YET}. */
    public int send(long address, int length) {
        return (int) done(send(fd, address, length, flags), "send(" + length + " bytes)");
    }

    /** The length of the next message, 0 at the end of a connection too, or {@link #NOT_YET}. */
    public int receive(long address, int room) {
        return (int) done(recv(fd, address, room, flags), "recv");
    }

    private static long done(long result, String call) {
        if (result >= 0) {
            return result;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, EINTR -> NOT_YET;
            default -> throw new PosixException(call, errno, "");
        };
    }

    /** Makes room for messages on their way, by privilege where the host's limit is lower; the room there is then. */
    public int growSendBuffer(int bytes) {
        // the kernel doubles what it is asked for
        Memory value = new Memory(8);
        value.setInt(0, bytes / 2 + 1);
        if (setsockopt(fd, SOL_SOCKET, SO_SNDBUFFORCE, value, 4) == -1) {
            LibC.check(setsockopt(fd, SOL_SOCKET, SO_SNDBUF, value, 4), "setsockopt(SO_SNDBUF)");
        }
        return sendBuffer();
    }

    /** Bytes that messages on their way may take, with what the kernel adds to each. */
    public int sendBuffer() {
        Memory value = new Memory(8);
        value.setInt(4, 4);
        LibC.check(getsockopt(fd, SOL_SOCKET, SO_SNDBUF, value, value.share(4)), "getsockopt(SO_SNDBUF)");
        return value.getInt(0);
    }

    private static Memory address(String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length >= PATH_BYTES) {
            throw new IllegalArgumentException(
                    "the name of a socket has at most " + (PATH_BYTES - 1) + " bytes: " + path);
        }
        Memory address = new Memory(PATH_OFFSET + PATH_BYTES);
        address.clear();
        address.setShort(0, (short) AF_UNIX);
        address.write(PATH_OFFSET, name, 0, name.length);
        return address;
    }

    @Override
    public void close() {
        Mman.closeFd(fd);
    }
}
