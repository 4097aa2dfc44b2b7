package dev.ringside.peer;

import dev.ringside.posix.Stops;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads lines from the parent; the end of them means that the parent is gone, and this process ends with it. */
final class Leash {
    static final int PARENT_GONE = 74;
    static final int STOPPED = 75;

    /** More than any parent needs to close a pipe. */
    private static final long RELEASE_MILLIS = 1000;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader = new Thread(this::read, "leash");
    private volatile boolean released;

    /** Also ends this process where it was stopped and goes on: what it would measure then is no measurement. */
    static Leash hold() {
        Stops.count(Leash::endStopped);
        Leash leash = new Leash();
        leash.reader.setDaemon(true);
        leash.reader.start();
        return leash;
    }

    private static void endStopped() {
        System.err.println("this process was stopped and went on (SIGCONT), so it measures nothing: measure again");
        System.err.flush();
        Runtime.getRuntime().halt(STOPPED);
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // a broken pipe ends the lines too
        }
        if (!released) {
            Runtime.getRuntime().halt(PARENT_GONE);
        }
    }

    /** The next line; waits as long as the parent lives. */
    String next() throws InterruptedException {
        return lines.take();
    }

    /** Says the last line, upon which the parent may let go. */
    void sayLast(String line) {
        released = true;
        System.out.println(line);
    }

    /**
     * Waits until the parent has let go: a JVM that ends while a thread is in a read waits 300 ms for that thread, which no fork needs to
     * pay.
     */
    void awaitRelease() throws InterruptedException {
        reader.join(RELEASE_MILLIS);
    }
}
