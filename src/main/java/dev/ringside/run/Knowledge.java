package dev.ringside.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.util.Map;
import java.util.TreeSet;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/**
 * What a build knows of a cell: {@code unknown} is why it has no such row, {@code unavailable} why this host cannot measure it now, with the
 * fix; both are null where it can. {@code mode} and {@code threads} are JMH's, null and 0 for an unknown one.
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Knowledge(String unknown, String unavailable, String mode, int threads) {

    static Knowledge of(PlannedCell planned) {
        Cell cell = planned.cell();
        BenchmarkListEntry benchmark = Benchmarks.named(cell.shortName()).orElse(null);
        if (benchmark == null || !benchmark.getUsername().equals(cell.benchmark())) {
            return unknown("it has no benchmark " + cell.benchmark());
        }
        try {
            requireParameters(cell, Parameters.of(benchmark));
            CellBounds.check(cell);
            return new Knowledge(
                    null,
                    Availability.refusal(cell).orElse(null),
                    benchmark.getMode().shortLabel(),
                    benchmark.getThreads().orElse(1));
        } catch (IllegalArgumentException | BadProfileException e) {
            return unknown(e.getMessage());
        }
    }

    private static Knowledge unknown(String reason) {
        return new Knowledge(reason, null, null, 0);
    }

    /** All of them and no others: JMH would run one that nobody has set with each of its values. */
    private static void requireParameters(Cell cell, Map<String, Parameter> parameters) {
        if (!parameters.keySet().equals(cell.params().keySet())) {
            throw new IllegalArgumentException("its " + cell.shortName() + " has the parameters "
                    + String.join(", ", new TreeSet<>(parameters.keySet())));
        }
        Place place = new Place("in that build");
        parameters.forEach((name, parameter) -> parameter.checked(cell.param(name), place));
    }

    @JsonIgnore
    public boolean isKnown() {
        return unknown == null;
    }

    @JsonIgnore
    public boolean isAvailable() {
        return isKnown() && unavailable == null;
    }
}
