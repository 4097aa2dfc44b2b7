package dev.ringside.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All combinations of {@code params} for one benchmark, by its short name. A parameter that is not named takes the benchmark's own values.
 * Times are those of one warm-up and one measurement, zero where a benchmark has none.
 */
record Sweep(String benchmark, Duration warmup, Duration measurement, Map<String, Values> params, Place place) {

    /** The same with other values of one parameter, as an option wants it. */
    Sweep overriding(String parameter, Values values) {
        Map<String, Values> others = new LinkedHashMap<>(params);
        others.put(parameter, values);
        Place both = new Place(place.words() + ", with " + values.place().words());
        return new Sweep(benchmark, warmup, measurement, others, both);
    }

    /** The same for other times; null leaves one as it is. A benchmark that takes no time keeps to that. */
    Sweep lasting(Duration otherWarmup, Duration otherMeasurement) {
        if (measurement.isZero()) {
            return this;
        }
        return new Sweep(
                benchmark,
                otherWarmup == null ? warmup : otherWarmup,
                otherMeasurement == null ? measurement : otherMeasurement,
                params,
                place);
    }
}
