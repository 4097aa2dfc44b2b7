package dev.ringside.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code plan.json}: all that was decided before the first fork, so that a run that was cut off can go on as if it had not been. */
public record RunPlan(
        int schema,
        String name,
        Instant started,
        String revision,
        Map<String, String> host,
        RunInfo.Settings settings,
        List<PlannedCell> cells) {
    public static final int SCHEMA = 1;
}
