package dev.ringside.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name for each row that no other row of the comparison has. */
public final class Names {
    private final Map<RowKey, String> ids = new HashMap<>();
    private final Map<String, RowKey> owners = new HashMap<>();
    private final Map<String, Boolean> shared = new HashMap<>();
    private final SharedParams params;

    private Names(List<RowKey> compared) {
        params = SharedParams.of(compared);
        compared.forEach(this::add);
    }

    public static Names of(Comparison comparison) {
        Names names = new Names(comparison.lines().stream().map(Line::key).toList());
        comparison.gaps().stream().map(Gap::key).forEach(names::add);
        return names;
    }

    private void add(RowKey key) {
        if (ids.containsKey(key)) {
            return;
        }
        String id = Plain.text(key.id());
        ids.put(key, id);
        RowKey owner = owners.putIfAbsent(id, key);
        if (owner != null) {
            shared.merge(id, owner.benchmark().equals(key.benchmark()), Boolean::logicalAnd);
        }
    }

    /** {@code RoundTrip.roundTrip transport=pipe}, with what else it takes to tell it from others. */
    public String of(RowKey key) {
        String id = ids.get(key);
        return id + qualifier(key, id);
    }

    /** For a list of the compared rows that begins with {@link #shared}: the same without the parameters which that says. */
    public String brief(RowKey key) {
        return Plain.text(params.without(key).id()) + qualifier(key, ids.get(key));
    }

    /** What all compared rows have alike, or all of a benchmark, a line each: {@code all rows: slots=5 wait=FUTEX}. */
    public List<String> shared() {
        return params.sentences();
    }

    private String qualifier(RowKey key, String id) {
        Boolean sameBenchmark = shared.get(id);
        if (sameBenchmark == null) {
            return "";
        }
        String mode = " (" + Plain.text(key.mode() + ", " + key.unit()) + ")";
        return sameBenchmark ? mode : mode + " of " + Plain.text(key.benchmark());
    }
}
