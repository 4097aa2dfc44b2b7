package dev.ringside.analysis;

import dev.ringside.results.Cell;

/** What a choice between ways to talk is made by. */
public enum Question {
    ROUND_TRIP("RoundTrip", "roundTrip", true),
    THROUGHPUT("LinkThroughput", Cells.BYTES_MOVED, false),
    TAIL_AT_RATE("OfferedRate", "p99", true);

    private final String benchmark;
    private final String metric;
    private final boolean lowerIsBetter;

    Question(String benchmark, String metric, boolean lowerIsBetter) {
        this.benchmark = benchmark;
        this.metric = metric;
        this.lowerIsBetter = lowerIsBetter;
    }

    boolean isAbout(Cell cell) {
        return cell.shortName().equals(benchmark)
                && cell.hasParam("transport")
                && cell.hasParam("waiting")
                && cell.hasParam("messageSize");
    }

    public String metric() {
        return metric;
    }

    public boolean isLowerBetter() {
        return lowerIsBetter;
    }
}
