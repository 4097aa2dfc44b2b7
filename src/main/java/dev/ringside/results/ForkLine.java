package dev.ringside.results;

import dev.ringside.evidence.HistogramText;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One line of {@code forks.jsonl} while it is read. */
final class ForkLine {
    private final JsonReader json;
    private final Map<String, Metric> metrics = new HashMap<>();
    private double[] samples = new double[16];

    private Cell cell;
    private int round;
    private int order;
    private CellState state;
    private String primary;
    private JmhSettings jmh;
    private String histogram;
    private boolean beside;

    ForkLine(JsonReader json) {
        this.json = json;
    }

    void read() throws IOException {
        json.next();
        json.object(this::field);
    }

    ScannedFork fork() {
        if (cell == null || state == null || round < 1 || order < 1) {
            throw new BadRunException("it has no cell, round, order and state");
        }
        Metric metric = metrics.get(primary);
        if (state == CellState.MEASURED && (metric == null || jmh == null)) {
            throw new BadRunException("it is measured and has no metric");
        }
        double score = metric == null ? Double.NaN : metric.mean();
        return new ScannedFork(
                cell, round, order, state, beside, score, metric == null ? null : metric.unit(), jmh, histogram);
    }

    private boolean field(String name) throws IOException {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "cell" -> cell = new CellReader(json).read();
            case "round" -> round = json.integer();
            case "order" -> order = json.integer();
            case "state" -> state = CellReader.state(json.text());
            case "primary" -> primary = json.text();
            case "metrics" -> json.object(this::metric);
            case "jmh" -> jmh = new SettingsReader(json).read();
            case "evidence" -> json.object(this::evidence);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean metric(String name) throws IOException {
        if (primary != null && !primary.equals(name) || json.isNull()) {
            return false;
        }
        String[] unit = new String[1];
        int[] count = {-1};
        json.object(field -> {
            switch (field) {
                case "unit" -> unit[0] = json.text();
                case "samples" -> count[0] = samples();
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (unit[0] == null || count[0] < 0) {
            throw new BadRunException("it has no unit and samples");
        }
        metrics.put(name, Metric.of(unit[0], Arrays.copyOf(samples, count[0])));
        return true;
    }

    private int samples() throws IOException {
        int[] count = {0};
        json.array(() -> {
            if (count[0] == samples.length) {
                samples = Arrays.copyOf(samples, 2 * samples.length);
            }
            samples[count[0]++] = json.number();
        });
        return count[0];
    }

    private boolean evidence(String name) throws IOException {
        switch (name) {
            case HistogramText.NAME -> histogram = json.text();
            case ForkRecord.BESIDE -> beside = true;
            default -> {
                return false;
            }
        }
        return name.equals(HistogramText.NAME);
    }
}
