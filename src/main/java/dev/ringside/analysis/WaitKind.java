package dev.ringside.analysis;

import java.util.Locale;

/** Whether a side that waits gives its core away in the end: only rows of one kind are compared with each other. */
public enum WaitKind {
    SLEEPS("Both sides may sleep", "in a blocking call, or between two looks"),
    SPINS("Both sides spin", "and neither gives its core away");

    private final String title;
    private final String explanation;

    WaitKind(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** By the name of a way to wait: those that spin and never sleep begin with {@code spin}. */
    public static WaitKind of(String waiting) {
        return waiting.toLowerCase(Locale.ROOT).startsWith("spin") ? SPINS : SLEEPS;
    }

    /** A way to wait in words. */
    public static String words(String waiting) {
        return waiting.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }
}
