package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code plan.json}: all that was decided before the first fork, so that a run that was cut off can go on as if it had not been. Its cells
 * are those of the whole run, also where the settings name one shard of it.
 */
public record RunPlan(
        int schema,
        String name,
        Instant started,
        String revision,
        Map<String, String> host,
        RunInfo.Settings settings,
        List<PlannedCell> cells,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> marks) {
    public static final int SCHEMA = 1;

    public RunPlan {
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    public RunPlan(
            String name,
            Instant started,
            String revision,
            Map<String, String> host,
            RunInfo.Settings settings,
            List<PlannedCell> cells) {
        this(SCHEMA, name, started, revision, host, settings, cells, List.of());
    }

    /**
     * What makes figures of {@code other} incomparable with those of this run's host. Which JDK has started the run does not matter where
     * the cells name their own.
     */
    public List<String> unlike(Map<String, String> other) {
        boolean namesJvms = cells.stream().allMatch(planned -> planned.java() != null);
        return namesJvms ? HostFacts.unlikeMachines(host, other) : HostFacts.unlike(host, other);
    }

    /** False for a file that somebody has cut. */
    boolean isWhole() {
        return name != null
                && started != null
                && revision != null
                && host != null
                && settings != null
                && cells != null
                && !cells.isEmpty()
                && cells.stream().allMatch(planned -> planned != null && planned.cell() != null);
    }
}
