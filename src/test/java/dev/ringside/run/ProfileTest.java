package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ringside.results.PlannedCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user's file may say, and the one line for one that says something else. */
class ProfileTest {
    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Profile load(Path file) {
        return Profile.load(file.toString());
    }

    static List<PlannedCell> cells(Profile profile) {
        return Plan.of(profile, profile.name(), profile.rounds(), 1, "").cells().stream()
                .filter(cell -> !cell.canary() || !cell.unasked())
                .toList();
    }

    private static String sweep(int millis, String params) {
        return "{\"benchmark\": \"RoundTrip\", \"measurementMillis\": " + millis + ", \"params\": {" + params + "}}";
    }

    private static final String PIPE = "\"transport\": [\"pipe\"], \"messageSize\": [\"64\"]";
    private static final String PIPE_AND_TCP = "\"transport\": [\"pipe\", \"tcp\"], \"messageSize\": [\"64\"]";

    @Test
    void shouldTakeItsOwnSweepsBeforeThoseThatItIncludes() throws IOException {
        write("parts/short.json", "{\"rounds\": 9, \"sweeps\": [" + sweep(100, PIPE_AND_TCP) + "]}");
        write("parts/both.json", "{\"include\": [\"short.json\"], \"sweeps\": [" + sweep(200, PIPE) + "]}");
        Profile profile = load(write(
                "mine.json",
                "{\"about\": \"Mine.\", \"rounds\": 2, \"include\": [\"parts/both.json\", \"parts/short.json\"]}"));

        assertThat(profile.about()).isEqualTo("Mine.");
        assertThat(profile.rounds()).isEqualTo(2);
        assertThat(cells(profile))
                .extracting(cell -> cell.cell().param("transport"), PlannedCell::measurementMillis)
                .containsExactly(tuple("pipe", 200L), tuple("tcp", 100L));
    }

    @Test
    void shouldIncludeAProfileOfOursByName() throws IOException {
        Profile profile = load(write("mine.json", "{\"rounds\": 1, \"include\": [\"floors\"]}"));

        assertThat(cells(profile)).isEqualTo(cells(Profile.load("floors")));
    }

    @Test
    void shouldTakeTheExampleOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.replaceFirst("(?s).*?```json\\n", "").replaceFirst("(?s)```.*", "");

        assertThat(cells(load(write("mine.json", example))))
                .hasSize(cells(Profile.load("quick")).size() + 2);
    }

    @Test
    void shouldRefuseToIncludeItself() throws IOException {
        write("a.json", "{\"rounds\": 1,\n \"include\": [\"b.json\"]}");
        write("b.json", "{\"rounds\": 1,\n\n \"include\": [\"../" + folder.getFileName() + "/a.json\"]}");

        assertThatThrownBy(() -> load(folder.resolve("a.json")))
                .isInstanceOf(BadProfileException.class)
                .hasMessageContaining("b.json, line 3: a profile cannot include itself: ")
                .hasMessageContaining("a.json -> ");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", "line 1: a profile is an object"),
                Arguments.of(
                        "{\"rounds\": 1,\n\"sweeps\": [",
                        "line 2: this is no JSON: the file ends inside an object, a list or a text"),
                Arguments.of(
                        "{\"rounds\": 1\n\"sweeps\": []}",
                        "line 2: this is no JSON: Unexpected character '\"': was expecting comma"),
                Arguments.of("[]", "line 1: a profile is an object"),
                Arguments.of("{\"rounds\": 1}\n{}", "line 2: the profile has ended before this"),
                Arguments.of("{\n\"rounds\": 0}", "line 2: \"rounds\" is a whole number from 1 to 10000: 0"),
                Arguments.of("{\n\"rounds\": 1.5}", "line 2: \"rounds\" is a whole number"),
                Arguments.of("{\n\"rounds\": 1, \"rounds\": 2}", "line 2: this is no JSON: Duplicate field 'rounds'"),
                Arguments.of("{\"sweeps\": []}", "needs \"rounds\""),
                Arguments.of("{\"rounds\": 1}", "needs one sweep"),
                Arguments.of("{\"rounds\": 1,\n\"sweep\": []}", "line 2: a profile has no \"sweep\"; it has about,"),
                Arguments.of(
                        "{\"rounds\": 1,\n\"include\": [\"ringg\"]}", "line 2: no profile ringg: it is one of smoke,"),
                Arguments.of("{\"rounds\": 1,\n\"include\": \"ring\"}", "line 2: \"include\" is a list"),
                Arguments.of(
                        "{\"rounds\": 1, \"sweeps\": [\n{}]}",
                        "line 2: a sweep needs a \"benchmark\"; there are ColdLap,"),
                Arguments.of(
                        "{\"rounds\": 1, \"sweeps\": [\n{\"benchmark\": \"Roundtrip\", \"measurementMillis\": 1}]}",
                        "line 2: no benchmark Roundtrip; there are ColdLap, Fact, Floor,"),
                Arguments.of(
                        "{\"rounds\": 1, \"sweeps\": [{\"benchmark\": \"RoundTrip\",\n\"measurement\": 1}]}",
                        "line 2: a sweep has no \"measurement\""),
                Arguments.of(
                        "{\"rounds\": 1, \"sweeps\": [\n\n{\"benchmark\": \"RoundTrip\"}]}",
                        "line 3: RoundTrip needs a \"measurementMillis\" of at least 1"),
                Arguments.of(
                        params("\"size\": [\"64\"]"), "line 3: RoundTrip has no parameter size; it has messageSize,"),
                Arguments.of(
                        params("\"transport\": [\"pip\"]"), "line 3: transport=pip is unknown; it is one of ring,"),
                Arguments.of(params("\"waiting\": [\"doze\"]"), "line 3: waiting=doze is unknown; it is one of futex,"),
                Arguments.of(
                        params("\"placement\": [\"NEAR\"]"),
                        "line 3: placement=NEAR is unknown; it is one of UNPINNED,"),
                Arguments.of(
                        params("\"messageSize\": [\"4k\"]"), "line 3: messageSize=4k is no whole number from 1 to"),
                Arguments.of(params("\"messageSize\": [0]"), "line 3: messageSize=0 is no whole number from 1 to"),
                Arguments.of(params("\"messageSize\": [\"9999999999\"]"), "line 3: messageSize=9999999999 is no whole"),
                Arguments.of(params("\"messageSize\": [\"*\"]"), "line 3: parameter messageSize knows no \"*\""),
                Arguments.of(params("\"messageSize\": []"), "line 3: \"messageSize\" has no value"),
                Arguments.of(
                        params("\"messageSize\": [null]"), "line 3: a value of \"messageSize\" is a text or a number"),
                Arguments.of(
                        ring("\"hugepages\": [\"yes\"]"), "line 3: hugepages=yes is unknown; it is one of off, on, 1g"),
                Arguments.of(ring("\"slotSize\": [\"63\"]"), "line 2: slot size must be 64 B to 64 MiB"),
                Arguments.of(ring("\"slotSize\": [\"100\"]"), "line 2: slot size must be a multiple of 64 bytes"),
                Arguments.of(ring("\"consumers\": [\"65\"]"), "line 2: consumer threads must be 1 to 64"));
    }

    private static String params(String params) {
        return "{\"rounds\": 1, \"sweeps\": [\n{\"benchmark\": \"RoundTrip\", \"measurementMillis\": 1, \"params\": {\n"
                + params + "}}]}";
    }

    private static String ring(String params) {
        return params(params).replace("RoundTrip", "RingThroughput");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("bad")
    void shouldSayWhatIsWrongInOneLine(String text, String words) throws IOException {
        Path file = write("mine.json", text);

        assertThatThrownBy(() -> cells(load(file)))
                .isInstanceOf(BadProfileException.class)
                .hasMessageStartingWith("profile " + file)
                .hasMessageContaining(words)
                .message()
                .hasLineCount(1);
    }

    @Test
    void shouldNameAParameterThatNoneOfItsSweepsHas() {
        Profile floors = Profile.load("floors");

        assertThatThrownBy(() -> floors.with(Overrides.of(null, null, List.of("slots=4"))))
                .hasMessage("--param slots: no sweep of the profile has a parameter slots;"
                        + " they have floor, messageSize, placement, transport, waiting");
    }
}
