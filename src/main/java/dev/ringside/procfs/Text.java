package dev.ringside.procfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the small text files of /proc and /sys. */
final class Text {
    private Text() {}

    static String read(String path) {
        try {
            return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path + " failed: " + e, e);
        }
    }

    /** The text without the white space around it; empty where this host has no such file or does not show it. */
    static Optional<String> ifPresent(String path) {
        try {
            return Optional.of(new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8).strip());
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
