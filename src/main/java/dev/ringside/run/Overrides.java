package dev.ringside.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the command line wants otherwise than the profile says: times of all sweeps that take any, null to leave them, and parameters. */
public record Overrides(Duration warmup, Duration measurement, Map<String, List<String>> params) {

    /**
     * Reads parameters as they are typed, {@code name=v1,v2}; those of one name add up. Throws IllegalArgumentException where one is
     * written in another way, and where a measurement would take no time.
     */
    public static Overrides of(Duration warmup, Duration measurement, List<String> params) {
        if (measurement != null && measurement.isZero()) {
            throw new IllegalArgumentException("--time must be 1ms or more");
        }
        Map<String, List<String>> parsed = new LinkedHashMap<>();
        for (String param : params) {
            int equals = param.indexOf('=');
            List<String> values = List.of(param.substring(equals + 1).split(",", -1));
            if (equals < 1 || values.contains("")) {
                throw new IllegalArgumentException("--param is written name=value,value: " + param);
            }
            parsed.computeIfAbsent(param.substring(0, equals), name -> new ArrayList<>())
                    .addAll(values);
        }
        return new Overrides(warmup, measurement, parsed);
    }

    /** As they could be typed again. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        if (warmup != null) {
            options.add("--warmup " + warmup.toMillis() + "ms");
        }
        if (measurement != null) {
            options.add("--time " + measurement.toMillis() + "ms");
        }
        params.forEach((name, values) -> options.add("--param " + name + "=" + String.join(",", values)));
        return options;
    }

    List<Sweep> applyTo(List<Sweep> sweeps) {
        TreeSet<String> known = new TreeSet<>();
        List<Sweep> changed = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            TreeSet<String> names =
                    new TreeSet<>(Parameters.of(Sweeps.benchmark(sweep)).keySet());
            known.addAll(names);
            Sweep other = sweep.lasting(warmup, measurement);
            for (Map.Entry<String, List<String>> param : params.entrySet()) {
                if (names.contains(param.getKey())) {
                    Place place = new Place("--param " + param.getKey());
                    other = other.overriding(param.getKey(), new Values(param.getValue(), place));
                }
            }
            changed.add(other);
        }
        for (String name : params.keySet()) {
            if (!known.contains(name)) {
                throw new BadProfileException("--param " + name + ": no sweep of the profile has a parameter " + name
                        + "; they have " + String.join(", ", known));
            }
        }
        return changed;
    }
}
