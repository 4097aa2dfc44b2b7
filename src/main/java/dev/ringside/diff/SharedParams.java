package dev.ringside.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parameters that all rows have alike, or all rows of one benchmark: said once they need not be in every name. */
final class SharedParams {
    /** Of more benchmarks than these, what each has in common is longer to read than to repeat. */
    private static final int MOST_BENCHMARKS = 4;

    private final SortedMap<String, String> everywhere;
    private final Map<String, SortedMap<String, String>> ofBenchmarks = new TreeMap<>();

    private SharedParams(SortedMap<String, String> everywhere) {
        this.everywhere = everywhere;
    }

    static SharedParams of(Collection<RowKey> rows) {
        SharedParams shared = new SharedParams(shared(rows));
        Map<String, List<RowKey>> byBenchmark = new TreeMap<>();
        rows.forEach(row -> byBenchmark
                .computeIfAbsent(row.benchmark(), any -> new ArrayList<>())
                .add(row));
        long names = byBenchmark.keySet().stream()
                .limit(MOST_BENCHMARKS + 1)
                .map(SharedParams::name)
                .distinct()
                .count();
        if (names > 1 && names <= MOST_BENCHMARKS && names == byBenchmark.size()) {
            byBenchmark.forEach(shared::add);
        }
        return shared;
    }

    private void add(String benchmark, List<RowKey> rows) {
        SortedMap<String, String> params = shared(rows);
        params.keySet().removeAll(everywhere.keySet());
        if (rows.stream().distinct().count() > 1 && !params.isEmpty()) {
            ofBenchmarks.put(benchmark, params);
        }
    }

    private static SortedMap<String, String> shared(Collection<RowKey> rows) {
        Iterator<RowKey> rest = rows.iterator();
        SortedMap<String, String> shared =
                new TreeMap<>(rest.hasNext() ? rest.next().params() : Map.of());
        while (rest.hasNext() && !shared.isEmpty()) {
            shared.entrySet().retainAll(rest.next().params().entrySet());
        }
        return shared;
    }

    /** {@code row} with no more parameters than it takes to tell it from the others. */
    RowKey without(RowKey row) {
        SortedMap<String, String> params = new TreeMap<>(row.params());
        params.keySet().removeAll(everywhere.keySet());
        SortedMap<String, String> own = ofBenchmarks.get(row.benchmark());
        if (own != null) {
            params.keySet().removeAll(own.keySet());
        }
        return new RowKey(row.benchmark(), row.mode(), row.threads(), params, row.unit());
    }

    /** {@code all rows: slots=5}, and what else the rows of a benchmark have in common. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!everywhere.isEmpty()) {
            sentences.add("all rows:" + text(everywhere));
        }
        ofBenchmarks.forEach(
                (benchmark, params) -> sentences.add("all rows of " + name(benchmark) + ":" + text(params)));
        return sentences.stream().map(Plain::text).toList();
    }

    private static String name(String benchmark) {
        return RowKey.unmeasured(benchmark, new TreeMap<>()).id();
    }

    private static String text(SortedMap<String, String> params) {
        StringBuilder text = new StringBuilder();
        params.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }
}
