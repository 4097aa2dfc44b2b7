package dev.ringside.placement;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether threads that never sleep have a processor each. Where they have not, a row measures the scheduler. */
public final class Oversubscription {
    /** Name of the entry in a fork's evidence. */
    public static final String MARK = "oversubscribed";

    /** The ways of waiting that never sleep; futex does, after a short spin. */
    private static final Set<String> SPINNING = Set.of("spin", "spin_yield");

    private Oversubscription() {}

    public static boolean spins(String waiting) {
        return SPINNING.contains(waiting.toLowerCase(Locale.ROOT));
    }

    /** {@code 2 spinning threads on 1 processor}; empty where {@code producers} and {@code consumers} that spin have one each. */
    public static Optional<String> of(Seats seats, int producers, int consumers) {
        BitSet all = (BitSet) seats.producer().cpus().clone();
        all.or(seats.consumer().cpus());
        return words(producers + consumers, all)
                .or(() -> words(producers, seats.producer().cpus()))
                .or(() -> words(consumers, seats.consumer().cpus()));
    }

    private static Optional<String> words(int spinning, BitSet cpus) {
        int processors = cpus.cardinality();
        return spinning <= processors
                ? Optional.empty()
                : Optional.of(spinning + " spinning threads on " + processors
                        + (processors == 1 ? " processor" : " processors"));
    }
}
