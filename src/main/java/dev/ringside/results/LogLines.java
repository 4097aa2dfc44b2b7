package dev.ringside.results;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The whole lines of a log, one after the other in one buffer: a log may be larger than the memory of who reads it. */
final class LogLines {
    private static final int FIRST = 1 << 20;
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST];
    private int start;
    private int end;
    private int filled;

    LogLines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line that has its newline; false at the end. */
    boolean next() throws IOException {
        start = end == 0 && filled == 0 ? 0 : end + 1;
        int looked = start;
        while (true) {
            for (int i = looked; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end = i;
                    return true;
                }
            }
            looked = filled - start;
            makeRoom();
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
    }

    private void makeRoom() throws IOException {
        int rest = filled - start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, rest);
            start = 0;
            filled = rest;
        }
        if (filled == buffer.length) {
            if (buffer.length >= LONGEST) {
                throw new BadRunException("it has a line of more than " + LONGEST + " bytes");
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }
}
