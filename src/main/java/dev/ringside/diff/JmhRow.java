package dev.ringside.diff;

import dev.ringside.results.BadRunException;
import dev.ringside.results.CellState;
import dev.ringside.results.JsonReader;
import dev.ringside.results.PlainText;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One row of a JMH file while it is read. */
final class JmhRow {
    private static final int LONGEST_KEY = 10_000;

    private final JsonReader json;
    private final Set<String> seen = new HashSet<>();
    private final SortedMap<String, String> setting = new TreeMap<>();
    private final String[] jdk = new String[3];
    private final JmhMetric metric;

    private String benchmark;
    private String mode;
    private int threads;
    private int forks = -1;
    private SortedMap<String, String> params = Collections.emptySortedMap();

    JmhRow(JsonReader json) {
        this.json = json;
        metric = new JmhMetric(json);
    }

    Row read() throws IOException {
        json.object(this::field);
        if (benchmark == null || mode == null || threads < 1 || forks < 0 || !metric.isWhole()) {
            throw new BadRunException("the row" + (benchmark == null ? "" : " of " + benchmark)
                    + " lacks one of benchmark, mode, threads, forks and primaryMetric with its score and scoreUnit");
        }
        Setting.jdk(setting, jdk);
        RowKey key = new RowKey(benchmark, mode, threads, params, metric.unit());
        String failure = metric.failure(forks);
        return new Row(
                key,
                failure == null ? CellState.MEASURED : CellState.FAILED,
                failure,
                failure == null ? metric.forks() : List.of(),
                setting,
                metric.isScoreAlone() ? List.of(Row.SCORE_ALONE) : List.of());
    }

    private boolean field(String name) throws IOException {
        boolean taken = take(name);
        if (taken && !seen.add(name)) {
            throw new BadRunException("it is there twice");
        }
        return taken;
    }

    private boolean take(String name) throws IOException {
        switch (name) {
            case "benchmark" -> benchmark = word(json.text());
            case "mode" -> mode = word(json.text());
            case "threads" -> threads = atLeast(1, json.integer());
            case "forks" -> forks = atLeast(0, json.integer());
            case "params" -> params = params();
            case "primaryMetric" -> metric.read();
            case "jdkVersion" -> jdk[0] = json.text();
            case "vmName" -> jdk[1] = json.text();
            case "vmVersion" -> jdk[2] = json.text();
            case Setting.JVM_ARGS -> setting.put(name, Setting.jvmArgs(json.texts()));
            case Setting.WARMUP_ITERATIONS, Setting.WARMUP_BATCH, Setting.BATCH ->
                setting.put(name, String.valueOf(json.integer()));
            case Setting.WARMUP_TIME, Setting.TIME -> setting.put(name, Setting.time(json.text()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private SortedMap<String, String> params() throws IOException {
        SortedMap<String, String> found = json.textsByName();
        word(found.toString());
        return found;
    }

    private static int atLeast(int least, int value) {
        if (value < least) {
            throw new BadRunException(value + " is less than " + least);
        }
        return value;
    }

    /** What names a row stands in every report. */
    private static String word(String text) {
        if (text.isBlank() || text.length() > LONGEST_KEY || !PlainText.is(text)) {
            throw new BadRunException("it is empty, too long, or has signs that cannot be shown");
        }
        return text;
    }
}
