package dev.ringside.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@code bin/ringside} that runs or has run, as a user would start it. */
final class Command {
    private static final long DEADLINE_SECONDS = 180;

    private final Process process;
    private final Path out;
    private final Path err;

    private Command(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Command start(String... arguments) {
        return start(Map.of(), List.of(), arguments);
    }

    /** {@code before} stands in front of the command line, such as {@code setpriv}. */
    static Command start(Map<String, String> environment, List<String> before, String... arguments) {
        return start(Path.of("bin/ringside"), environment, before, List.of(arguments));
    }

    /** {@code program} is another {@code bin/ringside} than that of this tree. */
    static Command start(Path program, List<String> arguments) {
        return start(program, Map.of(), List.of(), arguments);
    }

    private static Command start(
            Path program, Map<String, String> environment, List<String> before, List<String> arguments) {
        List<String> line = new ArrayList<>(before);
        line.add(program.toAbsolutePath().toString());
        line.addAll(arguments);
        try {
            Path out = Files.createTempFile("ringside-out", null);
            Path err = Files.createTempFile("ringside-err", null);
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Command(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exit code; kills the command and fails when it does not end. */
    int await() {
        return await(DEADLINE_SECONDS);
    }

    /** As {@link #await()}, for one that takes longer than most. */
    int await(long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("the command hangs; it said " + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until stdout holds {@code text}. */
    Command awaitOut(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!out().contains(text)) {
            if (System.nanoTime() > end || !process.isAlive() && !out().contains(text)) {
                throw new AssertionError("never said " + text + "; it said " + out() + err());
            }
            Thread.sleep(10);
        }
        return this;
    }

    void kill() {
        process.destroyForcibly();
    }

    void interrupt() throws IOException, InterruptedException {
        signal("INT");
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
