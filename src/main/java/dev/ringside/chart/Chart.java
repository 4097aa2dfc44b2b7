package dev.ringside.chart;

import dev.ringside.results.Run;
import java.util.function.Function;

/** The charts, each a file name and what makes a drawing of a run. */
public enum Chart {
    COLD_VS_STEADY("cold-vs-steady", ColdVsSteady::of),
    THROUGHPUT_BY_SIZE("throughput-by-size", ThroughputBySize::of),
    CLOSE_TO_C("close-to-c", CloseToC::of),
    LATENCY_PERCENTILES("latency-percentiles", Latency::ofRoundTrips),
    LATENCY_AT_RATE("latency-at-rate", Latency::atRate),
    LINK_THROUGHPUT("link-throughput", LinkThroughput::of),
    WAIT_STRATEGIES("wait-strategies", WaitCosts::of),
    PROTOCOLS("protocols", Protocols::of),
    BACKINGS("backings", Backings::of);

    private final String fileName;
    private final Function<Run, Drawing> drawing;

    Chart(String fileName, Function<Run, Drawing> drawing) {
        this.fileName = fileName;
        this.drawing = drawing;
    }

    /** Without an ending. */
    public String fileName() {
        return fileName;
    }

    Drawing of(Run run) {
        return drawing.apply(run);
    }
}
