package dev.ringside.peer;

/** The memory is not what the label says: the row must not be reported. */
public final class UntrueRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UntrueRowException(String process, String moment, String differences) {
        super("memory of the " + process + " " + moment + " the messages is not what was asked for: " + differences);
    }
}
