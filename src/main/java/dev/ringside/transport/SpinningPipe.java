package dev.ringside.transport;

import dev.ringside.posix.LibC;
import dev.ringside.posix.NonBlockingPipe;
import dev.ringside.posix.PosixException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** One end of a pipe as a channel that never waits, for direct buffers: the JDK has none of a pipe that another process made. */
final class SpinningPipe implements ReadableByteChannel, WritableByteChannel {
    private final NonBlockingPipe pipe;
    private boolean open = true;
    private ByteBuffer known;
    private long base;

    SpinningPipe(NonBlockingPipe pipe) {
        this.pipe = pipe;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        try {
            int bytes = pipe.read(address(buffer), buffer.remaining());
            buffer.position(buffer.position() + Math.max(0, bytes));
            return bytes;
        } catch (PosixException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
        try {
            int bytes = pipe.write(address(buffer), buffer.remaining());
            buffer.position(buffer.position() + bytes);
            return bytes;
        } catch (PosixException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private long address(ByteBuffer buffer) {
        if (buffer != known) {
            known = buffer;
            base = LibC.address(buffer);
        }
        return base + buffer.position();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            pipe.close();
        }
    }
}
