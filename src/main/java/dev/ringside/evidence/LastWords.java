package dev.ringside.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines that a child process wrote, whatever it wrote; of a JVM that has crashed, the lines that say why. */
public final class LastWords {
    private static final int LINES = 20;
    private static final int CRASH_LINES = 8;
    private static final int LONGEST = 300;
    private static final int LONGEST_GARBAGE = 60;
    private static final String NO_TEXT = "\uFFFD";
    private static final String CRASH = "# A fatal error has been detected by the Java Runtime Environment";

    private final Deque<String> lines = new ArrayDeque<>();
    private final List<String> crash = new ArrayList<>();

    public synchronized void add(String line) {
        String text = printable(line);
        if (text.isBlank()) {
            return;
        }
        if (text.startsWith(CRASH) || !crash.isEmpty() && text.startsWith("#")) {
            addToCrash(text);
        }
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(text);
    }

    /** A report of thousands of lines follows these few. */
    private void addToCrash(String text) {
        String words = text.replaceFirst("^#\\s*", "");
        if (crash.size() < CRASH_LINES && !words.isEmpty()) {
            crash.add(words);
        }
    }

    /** What can be shown of {@code line}: one mark for each stretch that is no text, and not more than a person reads. */
    static String printable(String line) {
        String start = line.length() > 4 * LONGEST ? line.substring(0, 4 * LONGEST) : line;
        String text = start.replaceAll("[\\p{Cntrl}\\p{Cn}\\p{Co}\\p{Cs}\\x{FFFD}]+", NO_TEXT)
                .strip();
        int longest = text.indexOf(NO_TEXT) < 0 ? LONGEST : LONGEST_GARBAGE;
        return text.length() > longest ? text.substring(0, longest).replaceAll("\\p{Cs}$", "") + ".." : text;
    }

    /** The lines as one, since an error is one line; the whole text is in the log. */
    public synchronized String text() {
        if (lines.isEmpty()) {
            return "it said nothing";
        }
        return "its last words: " + String.join(" | ", crash.isEmpty() ? lines : crash);
    }
}
