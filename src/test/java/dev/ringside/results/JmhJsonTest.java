package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Held against a file that JMH 1.37 wrote itself: two forks of a throughput and of a single-shot benchmark. */
class JmhJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode GOLDEN = read(Golden.of("jmh-1.37.json"));

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The forks that JMH measured, as Ringside would have recorded them. */
    private static List<ForkRecord> forks(JsonNode row) {
        List<ForkRecord> forks = new ArrayList<>();
        JsonNode raw = row.at("/primaryMetric/rawData");
        for (int fork = 0; fork < raw.size(); fork++) {
            Map<String, Metric> metrics = new LinkedHashMap<>();
            metrics.put("primary", metric(row.get("primaryMetric"), fork));
            for (var secondary : row.get("secondaryMetrics").properties()) {
                metrics.put(secondary.getKey(), metric(secondary.getValue(), fork));
            }
            Map<String, String> params = new TreeMap<>();
            row.get("params")
                    .properties()
                    .forEach(
                            param -> params.put(param.getKey(), param.getValue().asText()));
            forks.add(new ForkRecord(
                    Cell.of(row.get("benchmark").asText(), params),
                    fork + 1,
                    fork + 1,
                    Sample.info().started(),
                    1,
                    1,
                    CellState.MEASURED,
                    null,
                    "primary",
                    metrics,
                    Map.of(),
                    settings(row)));
        }
        return forks;
    }

    private static Metric metric(JsonNode metric, int fork) {
        List<Double> samples = StreamSupport.stream(
                        metric.get("rawData").get(fork).spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
        return new Metric(metric.get("scoreUnit").asText(), samples);
    }

    private static JmhSettings settings(JsonNode row) {
        return new JmhSettings(
                row.get("mode").asText(),
                1,
                row.get("warmupIterations").asInt(),
                100,
                row.get("measurementIterations").asInt(),
                100,
                row.get("jvm").asText(),
                List.of(),
                row.get("jdkVersion").asText(),
                row.get("vmName").asText(),
                row.get("vmVersion").asText(),
                row.get("jmhVersion").asText());
    }

    private static JsonNode written() {
        List<ForkRecord> forks = new ArrayList<>();
        GOLDEN.forEach(row -> forks.addAll(forks(row)));
        return read(JmhJson.of(forks));
    }

    /** The same tree with the kind of each value in place of the value; JMH writes NaN as text. */
    private static Object structure(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            node.properties().forEach(entry -> keys.put(entry.getKey(), structure(entry.getValue())));
            return keys;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(structure(item)));
            return items;
        }
        return node.asText().equals("NaN") || node.isNumber() ? "number" : "text";
    }

    @Test
    void shouldHaveTheStructureThatJmhWrites() {
        assertThat(structure(written())).isEqualTo(structure(GOLDEN));
    }

    @Test
    void shouldWriteKeysInTheOrderOfJmh() {
        assertThat(structure(written())).hasToString(structure(GOLDEN).toString());
    }

    @Test
    void shouldComputeWhatJmhComputes() {
        JsonNode written = written();
        for (int row = 0; row < GOLDEN.size(); row++) {
            for (var field : GOLDEN.get(row).properties()) {
                if (!field.getKey().equals("secondaryMetrics")) {
                    assertThat(written.get(row).get(field.getKey()))
                            .as(field.getKey() + " of row " + row)
                            .isEqualTo(field.getValue());
                }
            }
        }
    }

    @Test
    void shouldMakeOneRowOfTheForksOfACell() {
        JsonNode rows = read(JmhJson.of(Sample.forks()));

        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/forks").asInt()).isEqualTo(2);
        assertThat(rows.at("/0/primaryMetric/rawData")).hasToString("[[401.5,399.25],[402.75,1234.0625]]");
        assertThat(rows.at("/0/params"))
                .hasToString("{\"hugepages\":\"off\",\"mlock\":\"on\",\"slotSize\":\"33554432\"}");
        assertThat(rows.at("/0/secondaryMetrics/consumedBytes/rawData/1")).hasSize(2);
        assertThat(rows.at("/1/forks").asInt()).isEqualTo(1);
        assertThat(rows.at("/1/primaryMetric/score").asDouble()).isEqualTo(13512345.0);
        assertThat(rows.at("/1/mode").asText()).isEqualTo("ss");
    }

    @Test
    void shouldGiveTheMeanOfAMetricWithItsOwnNumberOfSamples() {
        JsonNode first = read(JmhJson.of(Sample.forks())).at("/0/secondaryMetrics/firstRead");

        assertThat(first.get("rawData")).hasToString("[[1.325E7],[1.325E7]]");
        assertThat(first.get("scoreUnit").asText()).isEqualTo("ns/op");
    }

    @Test
    void shouldCountAForkOnceWhoseScoreIsMadeOfBlocks() {
        JsonNode row = read(JmhJson.of(List.of(Sample.cold(1, 11e6, 12e6, 16e6), Sample.cold(2, 12e6, 14e6, 16e6))))
                .get(0);

        assertThat(row.at("/primaryMetric/rawData")).hasToString("[[1.3E7],[1.4E7]]");
        assertThat(row.get("measurementIterations").asInt()).isEqualTo(1);
    }

    private static ForkRecord floor(int round, CellState state, double bytesPerSecond) {
        return new ForkRecord(
                Cell.of("dev.ringside.bench.FloorBenchmark.run", Map.of("floor", "c-copy")),
                round,
                round,
                Sample.info().started(),
                1,
                1,
                state,
                state == CellState.MEASURED ? null : "not reached",
                "copy",
                Map.of("copy", Metric.of("B/s", new double[] {bytesPerSecond})),
                Map.of(),
                Sample.settings("ss", 1));
    }

    @Test
    void shouldKeepTheUnitAndTheDigitsOfAScore() {
        JsonNode score =
                read(JmhJson.of(List.of(floor(1, CellState.MEASURED, 1234.5)))).at("/0/primaryMetric");

        assertThat(score.get("scoreUnit").asText()).isEqualTo("B/s");
        assertThat(score.get("rawData")).hasToString("[[1234.5]]");
    }

    @Test
    void shouldLeaveOutACellOfWhichAnyForkIsInvalid() {
        assertThat(read(JmhJson.of(List.of(floor(1, CellState.MEASURED, 2), floor(2, CellState.INVALID, 1)))))
                .isEmpty();
    }

    @Test
    void shouldWriteNoRowsOfARunThatMeasuredNothing() {
        assertThat(read(JmhJson.of(List.of()))).isEmpty();
        assertThat(read(JmhJson.of(Sample.forks().subList(2, 4)))).isEmpty();
    }
}
