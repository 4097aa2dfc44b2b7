package com.example.plainsocket;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import dev.ringside.transport.Link;
import dev.ringside.transport.LinkSpec;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A length and that many bytes; the kernel ends a stream whose other process is gone. */
final class PlainSocketLink implements Link {
    private final Socket socket;
    private final Watch.Peer peer;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final byte[] bytes;
    private final Memory outbox;
    private final Memory inbox;

    PlainSocketLink(Socket socket, LinkSpec spec, Watch.Peer peer) throws IOException {
        this.socket = socket;
        this.peer = peer;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) peer.patience().toMillis());
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        bytes = new byte[Math.max(1, spec.maxMessage())];
        outbox = new Memory(bytes.length);
        inbox = new Memory(bytes.length);
    }

    @Override
    public long outbox() {
        return Pointer.nativeValue(outbox);
    }

    @Override
    public void send(int length) {
        try {
            outbox.read(0, bytes, 0, length);
            out.writeInt(length);
            out.write(bytes, 0, length);
            out.flush();
        } catch (IOException e) {
            throw new PeerLostException("the other process has left the link: " + e.getMessage());
        }
    }

    @Override
    public int receive() {
        try {
            int length = in.readInt();
            in.readFully(bytes, 0, length);
            inbox.write(0, bytes, 0, length);
            return length;
        } catch (EOFException e) {
            return CLOSED;
        } catch (SocketTimeoutException e) {
            throw new PeerLostException(
                    "the other process (pid " + peer.process().pid() + ") lives but gave no sign");
        } catch (IOException e) {
            throw new PeerLostException("the other process has left the link: " + e.getMessage());
        }
    }

    @Override
    public long inbox() {
        return Pointer.nativeValue(inbox);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
