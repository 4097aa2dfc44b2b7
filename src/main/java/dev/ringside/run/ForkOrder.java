package dev.ringside.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringside.results.PlannedCell;
import java.util.List;

/**
 * What a {@link ForkServer} is asked for, a line each: {@code KNOW}, which of {@code cells} its build has and this host can measure;
 * {@code PREPARE}, what makes each of these forks cheaper; {@code RUN}, a fork of {@code cell} as the {@code order}th of {@code round}.
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ForkOrder(Kind kind, List<PlannedCell> cells, PlannedCell cell, int round, int order) {
    public enum Kind {
        KNOW,
        PREPARE,
        RUN
    }

    public static ForkOrder know(List<PlannedCell> cells) {
        return new ForkOrder(Kind.KNOW, List.copyOf(cells), null, 0, 0);
    }

    public static ForkOrder prepare(List<PlannedCell> forks) {
        return new ForkOrder(Kind.PREPARE, List.copyOf(forks), null, 0, 0);
    }

    public static ForkOrder run(PlannedCell cell, int round, int order) {
        return new ForkOrder(Kind.RUN, null, cell, round, order);
    }
}
