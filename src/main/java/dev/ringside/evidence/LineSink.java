package dev.ringside.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts bytes into lines. A line that would be longer than {@code longest} bytes is cut there: a child may print anything, and its parent must hold it. */
public final class LineSink extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final int longest;
    private final Consumer<String> lines;

    public LineSink(int longest, Consumer<String> lines) {
        this.longest = longest;
        this.lines = lines;
    }

    /** Hands the lines of a child's {@code stream} to {@code lines}, on a thread of that name, until the stream ends: an undrained pipe would stop the child. */
    public static Thread drain(InputStream stream, String name, int longest, Consumer<String> lines) {
        Thread thread = new Thread(
                () -> {
                    try (LineSink sink = new LineSink(longest, lines)) {
                        stream.transferTo(sink);
                    } catch (IOException e) {
                        // the stream ends with its process
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public synchronized void write(int b) {
        if (b != '\n') {
            line.write(b);
        }
        if (b == '\n' || line.size() >= longest) {
            end();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    private void end() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** The last line counts too, though nothing has ended it. */
    @Override
    public synchronized void close() {
        if (line.size() > 0) {
            end();
        }
    }
}
