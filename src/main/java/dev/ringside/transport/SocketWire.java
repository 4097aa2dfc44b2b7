package dev.ringside.transport;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Errno;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.UnixSocket;
import java.io.IOException;

/**
 * Messages over a socket that keeps them apart. The length goes before each in 8 bytes, since an empty message would look like the end of
 * the connection, and {@link Link#CLOSED} in its place is the end in order.
 */
final class SocketWire implements Wire {
    static final int HEADER = 8;

    private final UnixSocket socket;
    private final int room;
    private final NativeBuffer out;
    private final NativeBuffer in;

    SocketWire(UnixSocket socket, int maxMessage) {
        this.socket = socket;
        room = HEADER + maxMessage;
        out = new NativeBuffer(room);
        in = new NativeBuffer(room);
    }

    @Override
    public long outbox() {
        return out.address() + HEADER;
    }

    @Override
    public long inbox() {
        return in.address() + HEADER;
    }

    @Override
    public boolean trySend(int length) {
        OffHeap.putLong(out.address(), length);
        return socket.send(out.address(), HEADER + length) != UnixSocket.NOT_YET;
    }

    @Override
    public boolean trySendEnd() {
        OffHeap.putLong(out.address(), Link.CLOSED);
        return socket.send(out.address(), HEADER) != UnixSocket.NOT_YET;
    }

    @Override
    public int tryReceive() throws IOException {
        int bytes = received();
        if (bytes == UnixSocket.NOT_YET) {
            return NOT_YET;
        }
        if (bytes == 0) {
            throw new IOException("the end of the connection");
        }
        long length = bytes < HEADER ? Long.MIN_VALUE : OffHeap.getLong(in.address());
        if (length != bytes - HEADER && (length != Link.CLOSED || bytes != HEADER)) {
            throw new IOException("a message of " + bytes + " bytes that is none of a link");
        }
        return (int) length;
    }

    private int received() {
        try {
            return socket.receive(in.address(), room);
        } catch (PosixException e) {
            if (e.errno() == Errno.ECONNRESET) {
                // said once, and before what the other side had sent: it closed and left messages of ours unread
                return UnixSocket.NOT_YET;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        socket.close();
        out.close();
        in.close();
    }
}
