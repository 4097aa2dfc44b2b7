package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jmh.json} beside a file that JMH wrote itself: the same fields of the same kinds in every row. */
class JmhStructureIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What JMH writes for a figure that is none. */
    private static final Set<String> NO_FIGURE = Set.of("NaN", "+INF", "-INF");

    /** One row of each kind of benchmark: average time, throughput with many secondary metrics, a single shot. */
    private static final String PROFILE = """
            {
              "rounds": %d,
              "sweeps": [
                {
                  "benchmark": "JavaFloor", "warmupMillis": 10, "measurementMillis": 30,
                  "params": {"floor": ["CLOCK"], "messageSize": ["64"]}
                },
                {
                  "benchmark": "LinkThroughput", "warmupMillis": 10, "measurementMillis": 30,
                  "params": {"transport": ["pipe"], "waiting": ["block"], "messageSize": ["64"]}
                },
                {
                  "benchmark": "ColdLap",
                  "params": {
                    "pretouch": ["off"], "mlock": ["off"], "madvise": ["off"], "hugepages": ["off"],
                    "slotSize": ["65536"], "consumers": ["1"], "scope": ["BOTH"], "read": ["SEQUENTIAL"], "wait": ["FUTEX"]
                  }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    private RunFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new RunFixture(folder);
    }

    @Test
    void shouldBeAsJmhWouldHaveWrittenIt() throws IOException {
        shouldHaveTheStructureOf(jmh("-bm", "avgt", "-f", "2"), ours(2));
    }

    /** One fork has no interval, and JSON no word for that. */
    @Test
    void shouldSayWhatIsNoFigureAsJmhDoes() throws IOException {
        JsonNode ours = ours(1, "--only", "JavaFloor");

        shouldHaveTheStructureOf(jmh("-bm", "avgt", "-f", "1"), ours);
        assertThat(ours).allSatisfy(row -> {
            assertThat(row.at("/primaryMetric/scoreError").isTextual()).isTrue();
            assertThat(row.at("/primaryMetric/scoreError").asText()).isEqualTo("NaN");
            assertThat(row.at("/primaryMetric/scoreConfidence"))
                    .allSatisfy(bound -> assertThat(bound.asText()).isEqualTo("NaN"));
        });
    }

    private static void shouldHaveTheStructureOf(JsonNode theirs, JsonNode ours) {
        JsonNode theirRow = theirs.get(0);
        assertThat(ours).isNotEmpty();
        for (JsonNode row : ours) {
            Map<String, Object> wanted = structure(theirRow);
            assertThat(row.get("secondaryMetrics").isObject()).isTrue();
            if (row.get("secondaryMetrics").isEmpty()) {
                // as JMH writes it where there is no profiler
                wanted.put("secondaryMetrics", Set.of());
            }
            assertThat(structure(row)).as(row.get("benchmark").asText()).isEqualTo(wanted);
            assertThat(row.get("primaryMetric").get("rawData"))
                    .hasSize(row.get("forks").asInt());
        }
        assertThat(ours).anySatisfy(row -> {
            assertThat(row.get("benchmark")).isEqualTo(theirRow.get("benchmark"));
            assertThat(row.get("params")).isEqualTo(theirRow.get("params"));
            // what holds text and figures in JMH's own row does so in ours, word for word
            assertThat(kinds(row.get("primaryMetric"))).isEqualTo(kinds(theirRow.get("primaryMetric")));
        });
    }

    /** The names of a row's fields, and of what kind each is; names that are the user's own (parameters, metrics) are one. */
    private static Map<String, Object> structure(JsonNode row) {
        Map<String, Object> structure = new TreeMap<>();
        row.properties()
                .forEach(field -> structure.put(
                        field.getKey(),
                        switch (field.getKey()) {
                            case "params" -> each(field.getValue(), JmhStructureIT::kind);
                            case "primaryMetric" -> metric(field.getValue());
                            case "secondaryMetrics" -> each(field.getValue(), JmhStructureIT::metric);
                            default -> kind(field.getValue());
                        }));
        return structure;
    }

    private interface Kind {
        Object of(JsonNode node);
    }

    private static Set<Object> each(JsonNode node, Kind kind) {
        Set<Object> kinds = new HashSet<>();
        node.forEach(value -> kinds.add(kind.of(value)));
        return kinds;
    }

    private static Object metric(JsonNode metric) {
        Map<String, Object> structure = new TreeMap<>();
        metric.properties().forEach(field -> structure.put(field.getKey(), kinds(field.getValue())));
        return structure;
    }

    private static Object kinds(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> kinds = new TreeMap<>();
            node.properties().forEach(field -> kinds.put(field.getKey(), kinds(field.getValue())));
            return kinds;
        }
        return node.isArray() ? each(node, JmhStructureIT::kinds) : kind(node);
    }

    private static Object kind(JsonNode node) {
        if (node.isArray()) {
            return new TreeSet<>(Set.of("list of text"));
        }
        return node.isNumber() || node.isTextual() && NO_FIGURE.contains(node.asText())
                ? "figure"
                : node.getNodeType().name();
    }

    /** What JMH writes of a benchmark of ours, with a profiler so that there are secondary metrics. */
    private JsonNode jmh(String... options) throws IOException {
        Path file = folder.resolve("by-jmh.json");
        List<String> arguments = new ArrayList<>(List.of(
                "jmh",
                "JavaFloor",
                "-p",
                "floor=CLOCK",
                "-p",
                "messageSize=64",
                "-wi",
                "1",
                "-w",
                "10ms",
                "-i",
                "1",
                "-r",
                "30ms",
                "-prof",
                "gc",
                "-rf",
                "json",
                "-rff",
                file.toString()));
        arguments.addAll(List.of(options));
        Command command = Command.start(arguments.toArray(String[]::new));
        assertThat(command.await()).as(command.out() + command.err()).isZero();
        return JSON.readTree(file.toFile());
    }

    private JsonNode ours(int rounds, String... more) throws IOException {
        Path profile = Files.writeString(folder.resolve("mine.json"), PROFILE.formatted(rounds));
        List<String> arguments = new ArrayList<>(List.of("--profile", profile.toString()));
        arguments.addAll(List.of(more));
        Command command = fixture.start(arguments.toArray(String[]::new));
        assertThat(command.await()).as(command.out() + command.err()).isZero();
        return JSON.readTree(fixture.run().resolve("jmh.json").toFile());
    }
}
