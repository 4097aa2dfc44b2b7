package dev.ringside.floor;

import dev.ringside.memory.UnavailableException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The C compiler of this host. */
record Compiler(Path path) {
    static final String MISSING =
            "there is no cc in PATH; install a C compiler, for example with \"apt-get install gcc libc6-dev\"";

    static final List<String> FLAGS = List.of("-O3", "-march=native", "-std=gnu11", "-Wall", "-Wextra");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Optional<Compiler> find() {
        return find(System.getenv().getOrDefault("PATH", ""));
    }

    static Optional<Compiler> find(String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "cc"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Compiler::new);
    }

    /** Builds {@code program} from {@code sources} with {@link #FLAGS} and {@code more}. */
    void build(List<Path> sources, Path program, String... more) {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(FLAGS);
        command.addAll(List.of(more));
        command.addAll(List.of("-o", program.toString()));
        sources.forEach(source -> command.add(source.toString()));
        Ended ended = Ended.of(command, PATIENCE);
        if (ended.exitCode() != 0) {
            throw new UnavailableException(
                    "building the C floors failed: " + ended.fate() + "; the command was " + String.join(" ", command));
        }
    }
}
