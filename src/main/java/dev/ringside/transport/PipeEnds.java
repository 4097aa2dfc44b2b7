package dev.ringside.transport;

import dev.ringside.posix.NonBlockingPipe;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Opens the ends of pipes by path. To open one end waits in the kernel until somebody has the other, so the creator holds both ends of both
 * pipes until the other process has joined.
 */
record PipeEnds(Path forward, Path back) {

    /** Both ends of both pipes, for as long as there may be nobody else. */
    FileChannel[] hold() throws IOException {
        return new FileChannel[] {both(forward), both(back)};
    }

    private static FileChannel both(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static ReadableByteChannel reading(Path path, LinkSpec spec) throws IOException {
        return spec.spins()
                ? new SpinningPipe(NonBlockingPipe.reading(path.toString()))
                : FileChannel.open(path, StandardOpenOption.READ);
    }

    static WritableByteChannel writing(Path path, LinkSpec spec) throws IOException {
        return spec.spins()
                ? new SpinningPipe(NonBlockingPipe.writing(path.toString()))
                : FileChannel.open(path, StandardOpenOption.WRITE);
    }
}
