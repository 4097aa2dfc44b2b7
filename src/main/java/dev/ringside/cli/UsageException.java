package dev.ringside.cli;

import java.util.function.Supplier;

/** What the user asked for cannot be; the message is the one line for them. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** Where an argument is what the user wrote, an illegal one is theirs; anywhere else it is a bug of ours. */
    static <T> T checked(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            UsageException usage = new UsageException(e.getMessage());
            usage.initCause(e);
            throw usage;
        }
    }
}
