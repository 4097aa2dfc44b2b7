package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.results.BadRunException;
import dev.ringside.results.CellState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JmhFileTest {
    private static final String ROW = """
            {"benchmark" : "org.example.Bench.run", "mode" : "avgt", "threads" : 2, "forks" : 2,
             "jvmArgs" : ["-Xmx1g", "-Djava.io.tmpdir=/x"], "jdkVersion" : "17.0.15", "vmName" : "VM", "vmVersion" : "17.0.15+6",
             "measurementTime" : "1 s", "params" : {"size" : "8"}, "later" : {"than" : [1, {}]},
             "primaryMetric" : {"score" : 15.0, "scoreError" : "NaN", "scoreUnit" : "ns/op",
              "rawData" : [[10.0, 12.0], [18.0, 20.0]]}, "secondaryMetrics" : {"x" : {"rawData" : [["NaN"]]}}}""";

    @TempDir
    private Path folder;

    private Side read(String text) throws IOException {
        return Sides.read("base", Files.writeString(folder.resolve("jmh.json"), text));
    }

    private Row row(String text) throws IOException {
        assertThat(text).isNotEqualTo(ROW);
        return read("[" + text + "]").rows().get(0);
    }

    private void assertRefused(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("jmh.json")
                .hasMessageContainingAll(words);
    }

    @Test
    void hasTheMeanOfEachForkAndHowItWasRun() throws IOException {
        Side side = read("[" + ROW + "]");

        Row row = side.rows().get(0);
        assertThat(side.facts()).isEmpty();
        assertThat(row.key().toString()).contains("org.example.Bench.run", "avgt", "2", "{size=8}", "ns/op");
        assertThat(row.state()).isEqualTo(CellState.MEASURED);
        assertThat(row.forks()).extracting(ForkScore::score).containsExactly(11.0, 19.0);
        assertThat(row.setting())
                .containsEntry("jvmArgs", "-Xmx1g")
                .containsEntry("measurementTime", "1000 ms")
                .containsEntry("jdk", "17.0.15, VM, 17.0.15+6");
        assertThat(row.whyNoProof()).hasValueSatisfying(why -> assertThat(why).startsWith("2 forks"));
    }

    @ParameterizedTest
    @CsvSource({"thrpt, ops/ns", "avgt, ns/op", "sample, ns/op", "ss, ns/op"})
    void readsWhatJmhHasWritten(String mode, String unit) throws IOException {
        Row row = read(JmhExamples.text(mode)).rows().get(0);

        assertThat(row.key().mode()).isEqualTo(mode);
        assertThat(row.key().unit()).isEqualTo(unit);
        assertThat(row.state()).isEqualTo(CellState.MEASURED);
        assertThat(row.forks()).hasSize(2);
    }

    @Test
    void mergesTheHistogramsOfAFork() throws IOException {
        Row row = row(ROW.replace("\"ns/op\"", "\"us/op\"")
                .replace(
                        "\"rawData\" : [[10.0, 12.0], [18.0, 20.0]]",
                        "\"rawDataHistogram\" : [[[[1.5, 500], [2.0, 400]], [[9.0, 100]]], [[[3.0, 1]]]]"));

        ForkScore first = row.forks().get(0);
        assertThat(first.score()).isCloseTo((750 + 800 + 900) / 1000.0, within(1e-9));
        assertThat(first.values())
                .containsEntry(Measure.P50, 1_500.0)
                .containsEntry(Measure.P99, 9_000.0)
                .doesNotContainKey(Measure.P999);
        assertThat(row.forks().get(1).values()).containsOnlyKeys(Measure.SCORE);
    }

    @Test
    void hasNoSpreadWithoutRawData() throws IOException {
        Row row = row(ROW.replace(", \"scoreUnit\" : \"ns/op\",\n", ", \"scoreUnit\" : \"ns/op\"\n")
                .replaceFirst("\"rawData\" : \\[\\[10.*20.0]]}", "}"));

        assertThat(row.forks()).extracting(ForkScore::score).containsExactly(15.0);
        assertThat(row.whyNoProof()).hasValueSatisfying(why -> assertThat(why).contains("no raw data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "\"+INF\"", "\"-INF\"", "0", "0.0", "-3", "1e999", "1e300", "1e-320"})
    void failsARowWhoseScoreIsNone(String score) throws IOException {
        Row row = row(ROW.replace("15.0", score));

        assertThat(row.state()).isEqualTo(CellState.FAILED);
        assertThat(row.reason()).contains("no finite number above 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[10.0, 12.0]] | short: 1 of 2 forks",
                "[] | short: 0 of 2 forks",
                "[[10.0], []] | fork 2 of 2 has no iterations",
                "[[10.0], [\"NaN\"]] | fork 2 of 2 has an iteration of NaN",
                "[[\"+INF\"], [1]] | fork 1 of 2 has an iteration of Infinity",
                "[[10.0], [-1]] | fork 2 of 2 has an iteration of -1.0",
                "[[10.0], [0, 0]] | fork 2 of 2 has a mean of 0.0",
            })
    void failsARowWhoseForksAreNotWhole(String raw, String reason) throws IOException {
        Row row = row(ROW.replace("[[10.0, 12.0], [18.0, 20.0]]", raw));

        assertThat(row.state()).isEqualTo(CellState.FAILED);
        assertThat(row.reason()).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsNoJmhFile() {
        assertRefused("", "empty");
        assertRefused("[]", "no rows");
        assertRefused("{}", "no JMH result");
        assertRefused("[" + ROW, "line");
        assertRefused("[" + ROW.substring(0, 200), "line 2");
        assertRefused("[" + ROW + "] []", "follows");
        assertRefused("[" + ROW + "," + ROW + "]", "twice", "Bench.run");
        assertRefused("[1]", "an object");
        assertRefused("[".repeat(100_000), "an object");
        assertRefused("[{\"x\":" + "[".repeat(1_000_000), "nesting");
        assertRefused("[" + ROW.replace("15.0", "9".repeat(100_000)) + "]", "no JSON");
        assertRefused("\u0000", "no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"threads\" : 2 | \"threads\" : \"2\" | threads: there should be a whole number and is \"2\"",
                "\"threads\" : 2 | \"threads\" : 1.5 | threads: there should be a whole number",
                "\"threads\" : 2 | \"threads\" : 0 | threads: 0 is less than 1",
                "\"threads\" : 2 | \"threads\" : 99999999999 | no JSON",
                "\"threads\" : 2, |  | lacks",
                "\"avgt\" | 1 | mode: there should be a text",
                "\"avgt\" | \"a\\u001b[2J\" | mode: it is empty, too long, or has signs that cannot be shown",
                "\"mode\" : \"avgt\" | \"mode\" : \"avgt\", \"mode\" : \"ss\" | mode: it is there twice",
                "{\"size\" : \"8\"} | {\"size\" : 8} | params: size: there should be a text and is 8",
                "{\"size\" : \"8\"} | {\"size\" : \"8\", \"size\" : \"9\"} | params: size: it is there twice",
                "15.0 | null | primaryMetric: score: there should be a number and is null",
                "15.0 | \"fast\" | primaryMetric: score: there should be a number",
                "[18.0, 20.0] | 18.0 | primaryMetric: rawData: there should be an array and is 18.0",
                "\"rawData\" : [[10.0, 12.0], [18.0, 20.0]] | \"rawDataHistogram\" : [[[[1, 0]]]] | how often",
                "\"rawData\" : [[10.0, 12.0], [18.0, 20.0]] | \"rawDataHistogram\" : [[[[1, 9223372036854775807], [2, 1]]]] | more samples",
            })
    void namesTheFieldThatIsWrong(String right, String wrong, String message) {
        assertThat(ROW).contains(right);
        assertRefused("[" + ROW.replace(right, wrong == null ? "" : wrong) + "]", message, "line");
    }

    @Test
    void namesWhatIsNotThere() {
        assertThatThrownBy(() -> Sides.read("head", folder.resolve("none.json")))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("no head in " + folder.resolve("none.json"));
    }
}
