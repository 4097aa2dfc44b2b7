package dev.ringside.run;

import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.Errno;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.UnixSocket;

/**
 * Held by one run on this host, whoever has started it: files are each user's own, but processors are not. It is a name of unix(7) that
 * lies in no file system, so that it needs no permission and the kernel takes it back with the process.
 */
final class HostTurn implements AutoCloseable {
    private static final String NAME = "\0dev.ringside.run";

    private final UnixSocket socket;

    private HostTurn(UnixSocket socket) {
        this.socket = socket;
    }

    static HostTurn take() {
        UnixSocket socket = UnixSocket.open(UnixSocket.Type.DATAGRAM, true);
        try {
            socket.bind(NAME);
            return new HostTurn(socket);
        } catch (PosixException e) {
            socket.close();
            if (e.errno() == Errno.EADDRINUSE) {
                throw new UnavailableException("a run of another user measures on this host; wait until it has ended");
            }
            throw e;
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
