package dev.ringside.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file as it was written once, to be written the same for ever. */
final class Golden {
    private Golden() {}

    static String of(String name) {
        try (InputStream text = Golden.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
