package dev.ringside.transport;

import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Messages over byte streams: an 8-byte header with the length, then the payload and what pads it to 8 bytes, in one write. A read
 * takes whatever has come, so several small messages may arrive with one system call.
 */
final class StreamLink implements Link {
    static final int HEADER = 8;
    private static final int READ_AHEAD = 64 * 1024;

    private final ReadableByteChannel in;
    private final WritableByteChannel out;
    private final int maxMessage;
    private final NativeBuffer outBuffer;
    private final NativeBuffer inBuffer;
    private final Idle idle;
    private int read;
    private int filled;
    private boolean closed;

    StreamLink(ReadableByteChannel in, WritableByteChannel out, LinkSpec spec, Watch.Peer peer) {
        this.in = in;
        this.out = out;
        // the first message is the secret of a socket
        maxMessage = Math.max(Long.BYTES, spec.maxMessage());
        outBuffer = new NativeBuffer(HEADER + padded(maxMessage));
        inBuffer = new NativeBuffer(Math.max(READ_AHEAD, 2 * (HEADER + padded(maxMessage))));
        idle = Idle.of(spec, peer, this::closeChannels);
    }

    @Override
    public long outbox() {
        return outBuffer.address() + HEADER;
    }

    @Override
    public void send(int length) {
        ByteBuffer buffer = outBuffer.buffer();
        buffer.clear().limit(HEADER + padded(length));
        buffer.putInt(0, length);
        idle.enter();
        try {
            while (buffer.hasRemaining()) {
                if (out.write(buffer) == 0) {
                    idle.empty();
                }
            }
        } catch (IOException e) {
            throw idle.lost(e);
        } finally {
            idle.leave();
        }
    }

    @Override
    public int receive() {
        if (!fill(HEADER)) {
            return CLOSED;
        }
        int length = inBuffer.buffer().getInt(read);
        if (length < 0 || length > maxMessage) {
            throw new PeerLostException("the other process sent a message of " + length + " bytes, at most "
                    + maxMessage + " were agreed on");
        }
        if (!fill(HEADER + padded(length))) {
            throw new PeerLostException("the other process ended in the middle of a message");
        }
        message = read + HEADER;
        read += HEADER + padded(length);
        return length;
    }

    private int message;

    @Override
    public long inbox() {
        return inBuffer.address() + message;
    }

    /** Reads until {@code wanted} bytes lie from {@link #read} on; false when the stream ended before the first of them. */
    private boolean fill(int wanted) {
        if (filled - read >= wanted) {
            return true;
        }
        ByteBuffer buffer = inBuffer.buffer();
        if (read == filled) {
            read = 0;
            filled = 0;
        } else if (read + wanted > buffer.capacity()) {
            buffer.limit(filled).position(read);
            buffer.compact();
            filled -= read;
            read = 0;
        }
        idle.enter();
        try {
            while (filled - read < wanted) {
                buffer.limit(buffer.capacity()).position(filled);
                int bytes = in.read(buffer);
                if (bytes == 0) {
                    idle.empty();
                } else if (bytes < 0) {
                    if (filled == read) {
                        return false;
                    }
                    throw new PeerLostException("the other process ended in the middle of a message");
                }
                filled = buffer.position();
            }
            return true;
        } catch (IOException e) {
            throw idle.lost(e);
        } finally {
            idle.leave();
        }
    }

    /** Watches {@code peer} from now on, with its patience. */
    void watch(Watch.Peer peer) {
        idle.watch(peer);
    }

    private static int padded(int length) {
        return (length + 7) & ~7;
    }

    private void closeChannels() {
        try {
            in.close();
            out.close();
        } catch (IOException e) {
            // what matters is that no thread waits on them any more
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        idle.close();
        closeChannels();
        outBuffer.close();
        inBuffer.close();
    }
}
