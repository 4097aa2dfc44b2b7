package dev.ringside.run;

import dev.ringside.posix.ExitStatus;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a fork that did not report failed, in one line. */
final class ForkFailure {
    private static final Pattern EXIT = Pattern.compile("Forked VM failed with exit code (\\d+)");

    private ForkFailure() {}

    /** From what JMH threw and the fork's last words. */
    static String text(Throwable thrown, String words) {
        Throwable root = root(thrown);
        Matcher exit = EXIT.matcher(String.valueOf(root.getMessage()));
        if (exit.find()) {
            return "the producer process ended (" + ExitStatus.text(Integer.parseInt(exit.group(1))) + "); " + words;
        }
        return root instanceof Error || root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getSuppressed().length > 0 ? root(root.getSuppressed()[0]) : root;
    }
}
