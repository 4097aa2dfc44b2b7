package dev.ringside.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSinkTest {
    private final List<String> lines = new ArrayList<>();

    private void write(int longest, String text) throws IOException {
        try (LineSink sink = new LineSink(longest, lines::add)) {
            sink.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldCutIntoLines() throws IOException {
        write(100, "one\n\ntwo\r\nthree");

        assertThat(lines).containsExactly("one", "", "two", "three");
    }

    @Test
    void shouldHoldNoMoreThanTheLongestLine() throws IOException {
        write(4, "abcdefghij\nk");

        assertThat(lines).containsExactly("abcd", "efgh", "ij", "k");
    }
}
