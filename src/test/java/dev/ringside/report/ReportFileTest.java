package dev.ringside.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.ExampleComparison;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportFileTest {
    private static final Findings EVERYTHING = new Findings(ExampleComparison.ofEverything(), 10, false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void shouldBeWrittenTheSameForEver(ReportFile file) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(file.text(EVERYTHING)).isEqualTo(golden(file.fileName()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldPrintTheSameForEver() throws IOException {
        assertThat(TextReport.of(EVERYTHING, false, false, "out")).isEqualTo(golden("terminal.txt"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream text = ReportFileTest.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void shouldLeaveWholeFilesAndNoOlderOnes() throws IOException {
        Files.writeString(folder.resolve("verdict.txt"), "FINE 0\n");
        Files.writeString(folder.resolve("notes.txt"), "of the user");

        ReportFile.removeOlder(folder);
        assertThat(folder).isDirectoryNotContaining("glob:**/verdict.txt");

        ReportFile.writeAllBut(ReportFile.VERDICT, EVERYTHING, folder);
        ReportFile.VERDICT.writeTo(folder, EVERYTHING);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("diff.json", "diff.md", "diff.csv", "junit.xml", "verdict.txt", "notes.txt");
        assertThat(Files.readAllLines(folder.resolve("verdict.txt")).get(0)).isEqualTo("REGRESSED 10");
    }

    @Test
    void shouldAccountForEveryRowInJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportFile.JSON.text(EVERYTHING));

        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("rows")).hasSize(8);
        assertThat(json.get("gaps")).hasSize(Gap.Kind.values().length);
        assertThat(json.at("/rows/0/ratio/estimate").asDouble()).isEqualTo(1.107);
        assertThat(json.at("/rows/6/ratio/low").isNull()).isTrue();
        assertThat(json.at("/rows/6/params/p").asText()).isEqualTo("a|b\u001b[31m\n@you #1");
    }

    @Test
    void shouldBeXmlWhateverAParameterHolds() throws Exception {
        String odd = "\u0000\u001b\ufffe\ud800 <&>\"' \r\n\t ]]> \ud83d\ude00";
        Comparison comparison = new ExampleComparison()
                .line(ExampleComparison.key("Odd", "odd", "p", odd), Verdict.REGRESSED, 1.2, 1.1, 1.3)
                .gap(Gap.Kind.FAILED, odd, odd)
                .build(Outcome.REGRESSED);

        byte[] xml = ReportFile.JUNIT.text(new Findings(comparison, 10, false)).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));

        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("\ud83d\ude00");
    }

    @Test
    void shouldCountAsJunitDoes() throws IOException {
        assertThat(ReportFile.JUNIT.text(EVERYTHING))
                .contains("tests=\"15\" failures=\"2\" errors=\"4\" skipped=\"7\"");
    }

    @Test
    void shouldBreakNoTableOfMarkdown() throws IOException {
        String markdown = ReportFile.MARKDOWN.text(EVERYTHING);

        assertThat(markdown.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| verdict")))
                .hasSize(8)
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 9);
        assertThat(markdown).doesNotContain("<b>").doesNotContain("@you").contains("&lt;b&gt;", "&#64;you");
    }
}
