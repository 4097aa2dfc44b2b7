package dev.ringside.floor;

import dev.ringside.memory.UnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that ran to its end, and what it said. Its stdin is its leash: it stays open for as long as this process waits. */
record Ended(String program, int exitCode, List<String> out, List<String> err) {
    private static final int LAST_WORDS = 20;
    private static final long DRAIN_MILLIS = 1000;

    /** Runs {@code command}; it is killed after {@code patience}. */
    static Ended of(List<String> command, Duration patience) {
        Process process = started(command);
        List<String> out = Collections.synchronizedList(new ArrayList<>());
        List<String> err = Collections.synchronizedList(new ArrayList<>());
        List<Thread> drains = List.of(drain(process.getInputStream(), out), drain(process.getErrorStream(), err));
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(command.get(0) + " did not end within " + patience.toSeconds() + " s");
            }
            for (Thread drain : drains) {
                drain.join(DRAIN_MILLIS);
            }
            return new Ended(command.get(0), process.exitValue(), List.copyOf(out), List.copyOf(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.get(0) + " was given up: interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process started(List<String> command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new UnavailableException(e.getMessage()
                    + "; where its file system forbids programs, mount it with \"mount -o remount,exec\"");
        }
    }

    private static Thread drain(InputStream stream, List<String> sink) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        lines.lines().forEach(sink::add);
                    } catch (IOException | UncheckedIOException e) {
                        // the stream ends with its process
                    }
                },
                "drain");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Exit code and last words, in one line. */
    String fate() {
        List<String> last = err.subList(Math.max(0, err.size() - LAST_WORDS), err.size());
        return "exit code " + exitCode + "; "
                + (last.isEmpty() ? "it said nothing" : "its last words: " + String.join(" | ", last));
    }
}
