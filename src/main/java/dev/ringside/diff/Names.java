package dev.ringside.diff;

import java.util.HashMap;
import java.util.Map;

/** A name for each row that no other row of the comparison has, as short as that allows. */
public final class Names {
    private final Map<RowKey, String> ids = new HashMap<>();
    private final Map<String, RowKey> owners = new HashMap<>();
    private final Map<String, Boolean> shared = new HashMap<>();

    private Names() {}

    public static Names of(Comparison comparison) {
        Names names = new Names();
        comparison.lines().stream().map(Line::key).forEach(names::add);
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
        Boolean sameBenchmark = shared.get(id);
        if (sameBenchmark == null) {
            return id;
        }
        String mode = " (" + Plain.text(key.mode() + ", " + key.unit()) + ")";
        return sameBenchmark ? id + mode : id + mode + " of " + Plain.text(key.benchmark());
    }
}
