package dev.ringside.run;

import dev.ringside.procfs.Frequency;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.HostSample;
import dev.ringside.results.PlannedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks at the host before and after each fork, never while it measures, and marks those whose host was disturbed. */
final class WatchedForkRunner implements ForkRunner {
    private final ForkRunner runner;
    private final List<HostSample> earlier = new ArrayList<>();

    /** Knows what the host did in {@code forks}, which were run before. */
    WatchedForkRunner(ForkRunner runner, List<ForkRecord> forks) {
        this.runner = runner;
        forks.stream().map(ForkRecord::host).filter(Objects::nonNull).forEach(earlier::add);
    }

    @Override
    public double prepare(List<PlannedCell> forks, Predicate<PlannedCell> available, BooleanSupplier stopped) {
        return runner.prepare(forks, available, stopped);
    }

    @Override
    public ForkRecord run(PlannedCell cell, int round, int order) {
        HostMoment before = HostMoment.now();
        ForkRecord fork = runner.run(cell, round, order);
        HostSample sample = before.until(HostMoment.now(), Frequency.read());
        List<String> marks = Disturbance.marks(sample, earlier);
        earlier.add(sample);
        return fork.on(
                sample,
                Stream.concat(Stream.ofNullable(fork.marks()).flatMap(List::stream), marks.stream())
                        .toList());
    }
}
