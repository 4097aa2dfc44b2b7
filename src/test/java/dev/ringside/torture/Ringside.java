package dev.ringside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code bin/ringside} of this tree. */
final class Ringside {
    private static final Path PROGRAM = Path.of("bin/ringside").toAbsolutePath();
    private static final Path NOWHERE = Path.of("/dev/null");

    private Ringside() {}

    static Process start(String... arguments) throws IOException {
        return start(NOWHERE, arguments);
    }

    /** What it says goes into the file {@code out}. */
    static Process start(Path out, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(PROGRAM.toString()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** The next command after a kill. */
    static void clean() throws IOException, InterruptedException {
        Process clean = start("clean");
        assertThat(clean.waitFor(1, TimeUnit.MINUTES)).as("clean ends").isTrue();
        assertThat(clean.exitValue()).isZero();
    }
}
