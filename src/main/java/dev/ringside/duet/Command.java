package dev.ringside.duet;

import dev.ringside.run.Descendants;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end: all that it says goes into a file, it is told nothing, and it has a deadline. A {@code leashed} one has a pipe as its stdin, which ends with this process. */
record Command(List<String> line, Path folder, Path output, boolean leashed) {
    /** Set where a hook of git has started this: they would lead git, and a build that asks it something, from its folder to another's files. */
    private static final Set<String> OF_A_HOOK = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_PREFIX",
            "GIT_COMMON_DIR",
            "GIT_OBJECT_DIRECTORY",
            "GIT_NAMESPACE");

    private static final File NOTHING = new File("/dev/null");
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
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(OF_A_HOOK);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        if (!leashed) {
            builder.redirectInput(NOTHING);
        }
        Process process = builder.start();
        try {
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
