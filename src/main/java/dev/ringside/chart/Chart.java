package dev.ringside.chart;

import dev.ringside.results.Run;
import java.util.function.Function;

/** The charts, each a file name and what makes a drawing of a run. */
public enum Chart {
    COLD_VS_STEADY("cold-vs-steady", ColdVsSteady::of),
    THROUGHPUT_BY_SIZE("throughput-by-size", ThroughputBySize::of),
    CLOSE_TO_C("close-to-c", CloseToC::of),
    LATENCY_PERCENTILES("latency-percentiles", Latency::ofRoundTrips),
    LATENCY_CURVES("latency-curves", LatencyCurves::of),
    LATENCY_AT_RATE("latency-at-rate", Latency::atRate),
    LINK_THROUGHPUT("link-throughput", LinkThroughput::of),
    WAIT_STRATEGIES("wait-strategies", WaitCosts::of),
    PROTOCOLS("protocols", Protocols::of),
    BACKINGS("backings", Backings::of),
    COLD_CAUSES("cold-causes", ColdCauses::of),
    COLD_EXPLAINED("cold-explained", ColdExplained::of),
    FLAG_IMPACT("flag-impact", FlagImpact::of),
    FLAG_MAP("flag-map", FlagMap::of),
    BREAK_EVEN("break-even", PaidBack::of),
    CONSUMER_SCALING("consumer-scaling", ConsumerScaling::of),
    TAIL_BY_RATE("tail-by-rate", TailByRate::of),
    CLAIMS("claims", Claims::of),
    FORK_COSTS("fork-costs", ForkCosts::of),
    RUN_ORDER("run-order", RunOrder::of, /* hasCanaries= */ true);

    private final String fileName;
    private final Function<Run, Drawing> drawing;
    private final boolean hasCanaries;

    Chart(String fileName, Function<Run, Drawing> drawing) {
        this(fileName, drawing, false);
    }

    /** {@code hasCanaries} for what tells of the host; everybody else sees the rows that were asked for alone. */
    Chart(String fileName, Function<Run, Drawing> drawing, boolean hasCanaries) {
        this.fileName = fileName;
        this.drawing = drawing;
        this.hasCanaries = hasCanaries;
    }

    /** Without an ending. */
    public String fileName() {
        return fileName;
    }

    /** {@code run} with its canaries. */
    Drawing of(Run run) {
        return drawing.apply(hasCanaries ? run : run.asked());
    }
}
