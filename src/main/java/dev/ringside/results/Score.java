package dev.ringside.results;

import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.Aggregator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/** A row's score in the unit of its metric: those of JMH know operations and times alone, and round times to whole nanoseconds. */
final class Score extends Result<Score> {
    private static final long serialVersionUID = 1L;

    Score(String metric, double value, String unit) {
        this(metric, of(value), unit);
    }

    private Score(String metric, Statistics values, String unit) {
        super(ResultRole.PRIMARY, metric, values, unit, AggregationPolicy.AVG);
    }

    @Override
    protected Aggregator<Score> getThreadAggregator() {
        return getIterationAggregator();
    }

    @Override
    protected Aggregator<Score> getIterationAggregator() {
        return scores -> {
            ListStatistics values = new ListStatistics();
            scores.forEach(score -> values.addValue(score.getScore()));
            return new Score(label, values, unit);
        };
    }
}
