package dev.ringside.peer;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines that a child process wrote. */
final class LastWords {
    private static final int LINES = 20;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** The lines as one, since an error is one line; the whole text is in the log. */
    synchronized String text() {
        return lines.isEmpty() ? "it said nothing" : "its last words: " + String.join(" | ", lines);
    }
}
