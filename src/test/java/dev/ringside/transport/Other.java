package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that runs {@link OtherMain}. Links come one after the other, so that not each of them needs the start of a JVM. */
final class Other implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 50;

    private static Other shared;

    private final Process process;
    private final ProcessId id;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Other() throws IOException {
        process = new ProcessBuilder(JavaCommand.of(JvmFlags.measuring(), OtherMain.class.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        id = ProcessId.of(process.pid()).orElseThrow();
        Thread reader = new Thread(this::read, "other-out");
        reader.setDaemon(true);
        reader.start();
    }

    static Other start() {
        try {
            return new Other();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one for all links that end in order. */
    static Other shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    static void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(answers::add);
        } catch (IOException | UncheckedIOException e) {
            // the lines end with the process
        }
    }

    void tell(Evidence orders) {
        try {
            process.getOutputStream().write((orders.toLine() + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Evidence answer() {
        try {
            String line = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("the other process (alive: " + process.isAlive() + ") said nothing for "
                        + PATIENCE_SECONDS + " s");
            }
            return Evidence.parseLine(line);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** This process as something to watch. */
    Watch.Peer peer(Duration patience) {
        return new Watch.Peer(id, patience);
    }

    /** Ends it at once, wherever it is. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
