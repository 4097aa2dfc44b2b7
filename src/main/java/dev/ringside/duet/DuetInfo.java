package dev.ringside.duet;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringside.diff.Rules;
import java.time.Instant;
import java.util.List;

/**
 * {@code duet.json}: what was compared and by which rules, so that the logs of both sides can be judged again. {@code ended} is null while it is measured, and
 * stays so where it was interrupted; {@code cutShort} is why it ended before all was decided, null where all was.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DuetInfo(
        int schema,
        String name,
        Instant started,
        Instant ended,
        Rules rules,
        long seed,
        long budgetSeconds,
        Build base,
        Build head,
        List<DuetRow> rows,
        List<Refusal> refusals,
        List<String> notes,
        String cutShort) {
    public static final int SCHEMA = 1;

    public DuetInfo {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    DuetInfo ended(Instant ended, String cutShort) {
        return new DuetInfo(
                schema, name, started, ended, rules, seed, budgetSeconds, base, head, rows, refusals, notes, cutShort);
    }
}
