package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.FloorRatio;
import dev.ringside.results.FloorRatios;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.Optional;

/** A round trip, or a message one way, and how many times as long it takes as its floor. */
record RatioRow(FloorRatio found, String times) {

    static RatioRow of(Run run, FloorRatio found) {
        String times =
                Units.time(found.rowNanos()) + ", " + found.yardstick().label() + " " + Units.time(found.floorNanos());
        boolean isRoundTrip = found.row().shortName().equals("RoundTrip");
        return new RatioRow(
                found,
                (isRoundTrip ? FloorRatios.bareLine(run, found.row()) : Optional.<Double>empty())
                        .map(line -> times + ", bare line " + Units.time(line))
                        .orElse(times));
    }

    String label() {
        Cell row = found.row();
        String waiting = row.param("waiting");
        String what = row.shortName().equals("RoundTrip") ? "" : ", one way";
        return row.param("transport") + (waiting.equals("block") ? "" : " " + waiting) + what + ", "
                + Units.size(Long.parseLong(row.param("messageSize")));
    }

    /** The median and its interval as what a plot draws. */
    Interval value() {
        return new Interval(
                found.ratio().median(),
                found.ratio().low(),
                found.ratio().high(),
                found.ratio().values());
    }
}
