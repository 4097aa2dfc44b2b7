package dev.ringside.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What JMH 1.37 has written, a file for each mode. */
final class JmhExamples {
    private JmhExamples() {}

    static byte[] bytes(String mode) throws IOException {
        try (InputStream in = JmhExamples.class.getResourceAsStream("jmh-1.37-" + mode + ".json")) {
            return in.readAllBytes();
        }
    }

    static String text(String mode) throws IOException {
        return new String(bytes(mode), StandardCharsets.UTF_8);
    }
}
