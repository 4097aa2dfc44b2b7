package dev.ringside.procfs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text of /proc as a kernel printed it; the file name says which kernel. */
final class Fixture {
    private Fixture() {}

    static String of(String name) {
        try (InputStream text = Fixture.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
