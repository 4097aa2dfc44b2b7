package dev.ringside.placement;

import dev.ringside.posix.Sched;
import dev.ringside.procfs.Topology;
import dev.ringside.procfs.Topology.Cpu;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Where producer and consumer sit in relation to each other. */
public enum Placement {
    /** Wherever the kernel puts them. */
    UNPINNED("", (producer, consumer) -> true),

    /** Both on one hardware thread: one runs at a time. */
    SAME_CORE("", (producer, consumer) -> producer.equals(consumer)),

    /** On two threads of one core. */
    SMT_SIBLING(
            "no core here has two threads that this process may use",
            (producer, consumer) ->
                    !producer.equals(consumer) && producer.core().get(consumer.number())),

    /** On two cores that share the third-level cache. */
    SAME_L3(
            "no two cores that this process may use share a third-level cache, as far as /sys tells",
            (producer, consumer) ->
                    !producer.core().get(consumer.number()) && producer.cache().get(consumer.number())),

    /** Near different memory. */
    OTHER_NODE(
            "this process may use processors of one NUMA node only",
            (producer, consumer) -> producer.node() != consumer.node());

    private final String lack;
    private final BiPredicate<Cpu, Cpu> fits;

    Placement(String lack, BiPredicate<Cpu, Cpu> fits) {
        this.lack = lack;
        this.fits = fits;
    }

    /** Why this host, or what this thread may use of it, has no such pair; empty where it has. */
    public Optional<String> refusal() {
        return seats(Topology.ofHost(), Sched.affinity()).isPresent()
                ? Optional.empty()
                : Optional.of("placement " + this + ": " + lack);
    }

    /** Where the two sides sit here; call from a thread that may use all that the process may. */
    public Seats seats() {
        return seats(Topology.ofHost(), Sched.affinity())
                .orElseThrow(() -> new IllegalStateException("placement " + this + ": " + lack));
    }

    /** The last pair that fits: the first processors of a host take most of its interrupts. */
    Optional<Seats> seats(Topology topology, BitSet allowed) {
        if (this == UNPINNED) {
            return Optional.of(new Seats(new Seat(allowed, false), new Seat(allowed, false)));
        }
        List<Cpu> usable = topology.cpus().stream()
                .filter(cpu -> allowed.get(cpu.number()))
                .sorted((a, b) -> b.number() - a.number())
                .toList();
        for (Cpu producer : usable) {
            for (Cpu consumer : usable) {
                if (fits.test(producer, consumer)) {
                    return Optional.of(new Seats(only(producer), only(consumer)));
                }
            }
        }
        return Optional.empty();
    }

    private static Seat only(Cpu cpu) {
        BitSet one = new BitSet();
        one.set(cpu.number());
        return new Seat(one, true);
    }
}
