package dev.ringside.peer;

import java.util.Locale;
import java.util.Optional;

/**
 * The schedule of a sender at a fixed rate: message n of the window is due at {@code start + n / rate}, whatever became of those before
 * it. Nanoseconds on the clock of {@link System#nanoTime}; {@code rate} is messages a second.
 */
public record Pace(long start, long rate) {
    private static final double SECOND = 1e9;

    /** Of what was due this much must have arrived. */
    private static final double REACHED = 0.99;

    /** On the way at any moment, however short the window. */
    private static final int UNDER_WAY = 2;

    public long due(long message) {
        return start + (long) (message * (SECOND / rate));
    }

    /** How many messages were due by {@code now}, that moment included. */
    public long dueBy(long now) {
        return now < start ? 0 : (long) ((now - start) / (SECOND / rate)) + 1;
    }

    /** Messages a second of {@code received} until {@code end}. */
    public double reached(long end, long received) {
        return received * SECOND / (end - start);
    }

    /** Why what was measured until {@code end} says nothing about this rate; empty where the rate was reached. */
    public Optional<String> shortfall(long end, long received) {
        return received >= REACHED * dueBy(end) - UNDER_WAY
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "offered %d/s, reached %d/s", rate, Math.round(reached(end, received))));
    }
}
