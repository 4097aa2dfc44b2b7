package dev.ringside.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads lines from the parent; the end of them means that the parent is gone, and this process ends with it. */
final class Leash {
    static final int PARENT_GONE = 74;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    static Leash hold() {
        Leash leash = new Leash();
        Thread reader = new Thread(leash::read, "leash");
        reader.setDaemon(true);
        reader.start();
        return leash;
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // a broken pipe ends the lines too
        }
        Runtime.getRuntime().halt(PARENT_GONE);
    }

    /** The next line; waits as long as the parent lives. */
    String next() throws InterruptedException {
        return lines.take();
    }
}
