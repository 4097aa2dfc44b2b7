package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.HistogramText;
import dev.ringside.floor.Floor;
import dev.ringside.floor.FloorProgram;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.placement.Oversubscription;
import dev.ringside.placement.Placement;
import dev.ringside.placement.Seat;
import dev.ringside.placement.Seats;
import dev.ringside.procfs.CpuList;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

/** The C program, built, and what it says of itself in the measured iteration. */
@State(Scope.Benchmark)
public class CompiledFloor {
    @Param({"c-pipe", "c-unix-stream", "c-tcp", "c-ring", "c-line", "c-clock", "c-fill", "c-read", "c-copy"})
    public String floor;

    /** Bytes. */
    @Param("64")
    public int messageSize;

    /** Of the process that asks and the one that answers. */
    @Param("UNPINNED")
    public Placement placement;

    private final ForkReport report = new ForkReport();
    private final Ledger ledger = Ledger.open();
    private Floor chosen;
    private FloorProgram program;
    private FloorProgram.Terms terms;
    private boolean measures;

    @Setup(Level.Trial)
    public void build(BenchmarkParams params) {
        guarded(() -> {
            chosen = Floor.labelled(floor)
                    .orElseThrow(() -> new IllegalArgumentException("no floor is called " + floor));
            chosen.refusal(messageSize).or(placement::refusal).ifPresent(reason -> {
                throw new UnavailableException(reason);
            });
            program = FloorProgram.build(ledger);
            terms = terms(params);
            report.ready();
        });
    }

    private FloorProgram.Terms terms(BenchmarkParams params) {
        Seats seats = placement.seats();
        report.note(new Evidence()
                .put("producer.cpus", CpuList.text(seats.producer().cpus()))
                .put("consumer.cpus", CpuList.text(seats.consumer().cpus())));
        if (chosen.spins()) {
            Oversubscription.of(seats, 1, 1)
                    .ifPresent(words -> report.note(new Evidence().put(Oversubscription.MARK, words)));
        }
        return new FloorProgram.Terms(
                messageSize,
                params.getWarmup().getCount() == 0
                        ? Duration.ZERO
                        : duration(params.getWarmup().getTime()),
                duration(params.getMeasurement().getTime()),
                cpu(seats.producer()),
                cpu(seats.consumer()));
    }

    private static Duration duration(TimeValue time) {
        return Duration.ofNanos(time.convertTo(TimeUnit.NANOSECONDS));
    }

    private static int cpu(Seat seat) {
        return seat.pinned() ? seat.cpus().nextSetBit(0) : FloorProgram.Terms.ANY_CPU;
    }

    /** The program warms up by itself, so JMH's warm-up iteration is empty. */
    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) {
        measures = iteration.getType() == IterationType.MEASUREMENT;
    }

    void run() {
        if (measures) {
            guarded(() -> report(program.run(chosen, terms)));
        }
    }

    private void report(Evidence said) {
        for (Map.Entry<String, Double> metric : chosen.metrics(said).entrySet()) {
            report.sample(metric.getKey(), chosen.unit(), metric.getValue());
        }
        report.primary(chosen.primary());
        chosen.histogram(said)
                .ifPresent(histogram -> report.note(new Evidence()
                        .put("roundTrips", histogram.getTotalCount())
                        .put(HistogramText.NAME, HistogramText.of(histogram))));
        if (!report.isRead()) {
            System.out.print(chosen.metrics(said) + " ");
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            report.measured();
            ledger.close();
            report.complete(new Evidence());
        });
    }

    private void guarded(Runnable operation) {
        try {
            operation.run();
        } catch (RuntimeException e) {
            throw report.failed(e, ledger::close);
        }
    }
}
