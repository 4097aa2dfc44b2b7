package dev.ringside.duet;

import dev.ringside.run.Descendants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end: all that it says goes into a file, it is told nothing, and it has a deadline. */
record Command(List<String> line, Path folder, Path output) {
    private static final String COLOUR = "\\x1b\\[[0-9;]*m";

    /** What became of it: no {@code code} where it was ended at its deadline. */
    record End(Integer code, List<String> said) {
        boolean isFine() {
            return code != null && code == 0;
        }

        /** The last {@code most} lines that hold something, as one. */
        String lastWords(int most) {
            List<String> words = said.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return words.isEmpty()
                    ? "it said nothing"
                    : String.join(" | ", words.subList(Math.max(0, words.size() - most), words.size()));
        }
    }

    End run(Duration deadline) throws IOException {
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new End(ended ? process.exitValue() : null, said());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End(null, said());
        } finally {
            Descendants.kill(process.toHandle());
        }
    }

    private List<String> said() throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .replaceAll(COLOUR, "")
                .lines()
                .toList();
    }
}
