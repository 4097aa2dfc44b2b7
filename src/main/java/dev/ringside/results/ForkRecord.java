package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fork of one cell: when it ran (round from 1, order within the run from 1), how long it took and how much of that was neither
 * warm-up nor measurement, what became of it, its metrics, what both processes saw of their memory, what the host did meanwhile, where the
 * overhead went (seconds by phase), and what a reader of its figures has to know. The last three are null in files of older builds.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForkRecord(
        Cell cell,
        int round,
        int order,
        Instant started,
        double wallSeconds,
        double overheadSeconds,
        CellState state,
        String reason,
        String primary,
        Map<String, Metric> metrics,
        Map<String, String> evidence,
        JmhSettings jmh,
        HostSample host,
        Map<String, Double> phases,
        List<String> marks) {
    /** How the mark of a fork begins whose host was visibly disturbed by something else; the reason follows. */
    public static final String DISTURBED = "disturbed";

    private static final String RUN = "run";
    private static final String SHARD = "shard";
    static final String BESIDE = "canaryOnly";

    public ForkRecord(
            Cell cell,
            int round,
            int order,
            Instant started,
            double wallSeconds,
            double overheadSeconds,
            CellState state,
            String reason,
            String primary,
            Map<String, Metric> metrics,
            Map<String, String> evidence,
            JmhSettings jmh) {
        this(
                cell,
                round,
                order,
                started,
                wallSeconds,
                overheadSeconds,
                state,
                reason,
                primary,
                metrics,
                evidence,
                jmh,
                null,
                null,
                null);
    }

    /** The same fork, on a host that did {@code host} meanwhile. */
    public ForkRecord on(HostSample host, List<String> marks) {
        return with(order, evidence, host, phases, marks);
    }

    /** The same fork, with where its overhead went. */
    public ForkRecord spent(Map<String, Double> phases) {
        return with(order, evidence, host, phases, marks);
    }

    /** Whether it carries a mark of a disturbed host. */
    @JsonIgnore
    public boolean isDisturbed() {
        return marks != null && marks.stream().anyMatch(mark -> mark.startsWith(DISTURBED));
    }

    /** The same fork as one of a merged run, with the run that it is of and its shard (null for a whole) as evidence. */
    public ForkRecord merged(int order, String run, String shard) {
        Map<String, String> origin = new LinkedHashMap<>(evidence == null ? Map.of() : evidence);
        origin.putIfAbsent(RUN, run);
        if (shard != null) {
            origin.putIfAbsent(SHARD, shard);
        }
        return with(order, origin, host, phases, marks);
    }

    /** The same fork of a merged run, as one that tells of its host alone: another shard has the row that it would be of. */
    public ForkRecord beside() {
        Map<String, String> more = new LinkedHashMap<>(evidence == null ? Map.of() : evidence);
        more.put(BESIDE, "true");
        return with(order, more, host, phases, marks);
    }

    /** Whether it is a canary of its run and no part of the row. */
    @JsonIgnore
    public boolean isBeside() {
        return evidence != null && evidence.containsKey(BESIDE);
    }

    /** The run that it was merged from; empty where it is of the run itself. */
    public String origin() {
        return evidence == null ? "" : evidence.getOrDefault(RUN, "");
    }

    /** The shard that it was merged from, as {@code 2/4}. */
    public Optional<String> shard() {
        return Optional.ofNullable(evidence == null ? null : evidence.get(SHARD));
    }

    private ForkRecord with(
            int order, Map<String, String> evidence, HostSample host, Map<String, Double> phases, List<String> marks) {
        return new ForkRecord(
                cell,
                round,
                order,
                started,
                wallSeconds,
                overheadSeconds,
                state,
                reason,
                primary,
                metrics,
                evidence,
                jmh,
                host,
                phases,
                marks);
    }

    public Metric primaryMetric() {
        return metrics.get(primary);
    }

    /** False for a line that lacks what every fork has. */
    @JsonIgnore
    boolean isWhole() {
        boolean hasTurn = cell != null && state != null && started != null && round > 0 && order > 0;
        return hasTurn && (state != CellState.MEASURED || metrics != null && jmh != null && primaryMetric() != null);
    }
}
