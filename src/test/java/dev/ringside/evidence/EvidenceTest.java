package dev.ringside.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "trailing \t",
                "\t",
                "\n",
                "\r",
                "\r\n",
                "\\",
                "\\n",
                "\\\\n",
                "ends with \\",
                "a=b",
                "\u000b\f\u0085\u2028\u2029",
                "Grüße, 環, \uD83E\uDD4A",
                "\uD83E alone",
                "\uDD4A alone",
                "\\uD83E written out",
                "\0"
            })
    void shouldBringEveryValueBack(String value) throws IOException {
        Evidence evidence = new Evidence().put("value", value).put("last", value);

        assertThat(Evidence.parseLine(evidence.toLine()).asMap()).isEqualTo(evidence.asMap());
        assertThat(evidence.toLine().lines().count()).isEqualTo(1);

        Path file = folder.resolve("evidence");
        evidence.writeTo(file);
        assertThat(Evidence.readFrom(file).asMap()).isEqualTo(evidence.asMap());
    }

    @Test
    void shouldWriteOneLine() {
        assertThat(new Evidence()
                        .put("pages", 512)
                        .put("reason", "a\tb\nc\rd\\")
                        .toLine())
                .isEqualTo("pages=512\treason=a\\tb\\nc\\rd\\\\");
    }

    @Test
    void shouldKeepTheOrder() {
        Evidence evidence = new Evidence().put("z", 1).put("a", 2).put("m", 3);

        assertThat(Evidence.parseLine(evidence.toLine()).asMap().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void shouldSurviveWithoutEntries() throws IOException {
        assertThat(Evidence.parseLine(new Evidence().toLine()).asMap()).isEmpty();

        Path file = folder.resolve("empty");
        new Evidence().writeTo(file);
        assertThat(Evidence.readFrom(file).asMap()).isEmpty();
    }

    @Test
    void shouldBringSamplesBack() {
        double[] samples = {1.5, -0.0, 1e-300, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY};
        Evidence evidence = Evidence.parseLine(
                new Evidence().put("some", samples).put("none", new double[0]).toLine());

        assertThat(evidence.getSamples("some")).isEqualTo(samples);
        assertThat(evidence.getSamples("none")).isEmpty();
    }

    @Test
    void shouldBringAwkwardNamesBack() {
        Evidence evidence =
                new Evidence().put("", 1).put("a\tb", 2).put("a\nb\r", 3).put("\\n", 4);

        assertThat(Evidence.parseLine(evidence.toLine()).asMap()).isEqualTo(evidence.asMap());
    }

    @Test
    void shouldRefuseANameThatWouldNotComeBack() {
        assertThatThrownBy(() -> new Evidence().put("a=b", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a name holds no '=': a=b");
    }

    @Test
    void shouldRefuseAnEntryWithoutValue() {
        assertThatThrownBy(() -> Evidence.parseLine("a=1\tb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not name=value: b");
    }

    @Test
    void shouldSayWhichNameIsMissing() {
        assertThatThrownBy(() -> new Evidence().put("a", 1).get("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no b in [a]");
        assertThat(new Evidence().get("b", "otherwise")).isEqualTo("otherwise");
    }

    @Test
    void shouldPutAPrefixOnAndTakeItOff() {
        Evidence evidence = new Evidence().put("other", 1).putAll("consumer.", Map.of("pages", "512"));

        assertThat(evidence.get("consumer.pages")).isEqualTo("512");
        assertThat(evidence.under("consumer.")).isEqualTo(Map.of("pages", "512"));
    }

    @Test
    void shouldLeaveNothingButTheFile() throws IOException {
        Path file = folder.resolve("evidence");
        new Evidence().put("a", 1).writeTo(file);
        new Evidence().put("a", 2).writeTo(file);

        assertThat(Evidence.readFrom(file).getInt("a")).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
