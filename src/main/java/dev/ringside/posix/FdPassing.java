package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** SCM_RIGHTS of unix(7): a datagram socket with a name, to which another process sends file descriptors. */
public final class FdPassing implements AutoCloseable {
    static {
        LibC.bind(FdPassing.class);
    }

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_CMSG_CLOEXEC = 0x40000000;
    private static final int MSG_CTRUNC = 0x8;
    private static final int MAX_PATH = 107;

    static native int socket(int domain, int type, int protocol);

    static native int fchmod(int fd, int mode);

    static native int bind(int fd, Pointer name, int length);

    static native int connect(int fd, Pointer name, int length);

    static native long sendmsg(int fd, Pointer message, int flags);

    static native long recvmsg(int fd, Pointer message, int flags);

    private final int fd;

    private FdPassing(int fd) {
        this.fd = fd;
    }

    /** A socket named {@code path}, mode 0600, to receive from. */
    public static FdPassing listen(String path) {
        FdPassing socket = open();
        // the name gets the mode that the socket has
        LibC.check(fchmod(socket.fd, 0600), "fchmod(socket)");
        LibC.check(bind(socket.fd, name(path), 2 + MAX_PATH + 1), "bind(" + path + ")");
        return socket;
    }

    /** Sends {@code fds} as one datagram to the socket named {@code path}; this process keeps them too. */
    public static void send(String path, int... fds) {
        try (FdPassing socket = open()) {
            LibC.check(connect(socket.fd, name(path), 2 + MAX_PATH + 1), "connect(" + path + ")");
            Message message = new Message(fds.length);
            for (int i = 0; i < fds.length; i++) {
                message.control.setInt(Message.FDS + 4L * i, fds[i]);
            }
            LibC.check(sendmsg(socket.fd, message.header, 0), "sendmsg(SCM_RIGHTS)");
            Reference.reachabilityFence(message); // the header points to what only the message holds
        }
    }

    /** The {@code count} descriptors of a datagram, which are this process's now; empty while none has come. */
    public Optional<int[]> receive(int count) {
        Message message = new Message(count);
        if (recvmsg(fd, message.header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC) == -1) {
            int errno = Errno.last();
            return switch (Errno.of(errno)) {
                case EAGAIN, EINTR -> Optional.empty();
                default -> throw new PosixException("recvmsg(SCM_RIGHTS)", errno, "");
            };
        }
        message.requireWhole();
        return Optional.of(message.control.getIntArray(Message.FDS, count));
    }

    private static FdPassing open() {
        return new FdPassing((int) LibC.check(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0), "socket(AF_UNIX)"));
    }

    /** struct sockaddr_un. */
    private static Memory name(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_PATH) {
            throw new IllegalArgumentException("the name of a socket has at most " + MAX_PATH + " bytes: " + path);
        }
        Memory name = new Memory(2 + MAX_PATH + 1);
        name.clear();
        name.setShort(0, (short) AF_UNIX);
        name.write(2, bytes, 0, bytes.length);
        return name;
    }

    @Override
    public void close() {
        Mman.closeFd(fd);
    }

    /** struct msghdr with one byte of payload and a control message that holds descriptors; the sizes are those of LP64. */
    private static final class Message {
        static final long FDS = 16;
        private static final long CONTROL_LENGTH = 40;
        private static final long FLAGS = 48;

        final Memory header = new Memory(56);
        final Memory control;
        private final long length;
        private final Memory vector = new Memory(16);
        private final Memory payload = new Memory(8);

        Message(int fds) {
            length = FDS + 4L * fds;
            control = new Memory((length + 7) / 8 * 8);
            control.clear();
            control.setLong(0, length);
            control.setInt(8, SOL_SOCKET);
            control.setInt(12, SCM_RIGHTS);
            vector.setPointer(0, payload);
            vector.setLong(8, 1);
            header.clear();
            header.setPointer(16, vector);
            header.setLong(24, 1);
            header.setPointer(32, control);
            header.setLong(CONTROL_LENGTH, control.size());
        }

        /** Throws unless exactly the descriptors that there is room for have come. */
        void requireWhole() {
            boolean whole = (header.getInt(FLAGS) & MSG_CTRUNC) == 0
                    && header.getLong(CONTROL_LENGTH) >= length
                    && control.getLong(0) == length
                    && control.getInt(8) == SOL_SOCKET
                    && control.getInt(12) == SCM_RIGHTS;
            if (!whole) {
                throw new IllegalStateException("a datagram came without the file descriptors that were asked for");
            }
        }
    }
}
