package dev.ringside.procfs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the small text files of /proc and /sys. */
final class Text {
    private static final int PIECE = 64 * 1024;

    private Text() {}

    /** Read in large pieces: a number of /proc/sys comes with the first read or is cut off, and that of Files.readAllBytes is one byte. */
    private static String whole(String path) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int bytes = in.read(piece); bytes > 0; bytes = in.read(piece)) {
                text.write(piece, 0, bytes);
            }
            return text.toString(StandardCharsets.UTF_8);
        }
    }

    static String read(String path) {
        try {
            return whole(path);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path + " failed: " + e, e);
        }
    }

    /** The text without the white space around it; empty where this host has no such file or does not show it. */
    static Optional<String> ifPresent(String path) {
        try {
            return Optional.of(whole(path).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // EINVAL, EACCES: the kernel has the file and no answer for us
        }
    }

    static long longAt(String path, long otherwise) {
        return ifPresent(path).map(text -> number(path, text)).orElse(otherwise);
    }

    /** The number that {@code text} is; {@code source} names the file, and the field where there are several. */
    static long number(String source, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(source + " must be a number, found \"" + text + '"', e);
        }
    }
}
