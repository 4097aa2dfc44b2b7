package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What CI does is only seen to be wrong once it runs there, so that what can be known before is held here. */
class WorkflowsTest {
    private static final Path FOLDER = Path.of(".github/workflows");

    private static final Pattern USES = Pattern.compile("^\\s*(?:- )?uses: (.*)$");
    private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");
    private static final Pattern RUN = Pattern.compile("^(\\s*)(?:- )?run: (.*)$");
    private static final Pattern RINGSIDE = Pattern.compile("bin/ringside ([^|;&\\n]*)");

    static Stream<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<String> scripts() throws IOException {
        List<String> scripts = new ArrayList<>();
        for (Path workflow : (Iterable<Path>) workflows()::iterator) {
            scripts.addAll(scripts(Files.readAllLines(workflow)));
        }
        return scripts.stream();
    }

    /** The text behind each {@code run:}, on its line or in the block below it. */
    private static List<String> scripts(List<String> lines) {
        List<String> scripts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher run = RUN.matcher(lines.get(i));
            if (!run.matches()) {
                continue;
            }
            if (!run.group(2).equals("|")) {
                scripts.add(run.group(2));
                continue;
            }
            StringBuilder block = new StringBuilder();
            String deeper = run.group(1) + "  ";
            while (i + 1 < lines.size() && lines.get(i + 1).startsWith(deeper)) {
                block.append(lines.get(++i).strip()).append('\n');
            }
            scripts.add(block.toString());
        }
        return scripts;
    }

    @Test
    void shouldBeTwo() throws IOException {
        assertThat(workflows().map(Path::getFileName).map(Path::toString)).containsExactly("duet.yml", "test.yml");
        assertThat(scripts()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void shouldPinEveryActionAndAskForLittle(Path workflow) throws IOException {
        List<String> lines = Files.readAllLines(workflow);
        List<String> uses = lines.stream()
                .map(USES::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();

        assertThat(uses).isNotEmpty().allMatch(action -> PINNED.matcher(action).matches(), "is pinned");
        assertThat(lines).anyMatch(line -> line.startsWith("permissions:"));
        assertThat(lines).noneMatch(line -> line.contains("pull_request_target"));
        assertThat(lines.stream().filter(line -> line.strip().startsWith("timeout-minutes:")))
                .as("a time limit for every job")
                .hasSameSizeAs(lines.stream()
                        .filter(line -> line.strip().startsWith("runs-on:"))
                        .toList());
        assertThat(lines).as("tabs").noneMatch(line -> line.contains("\t"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldBeShellWithNothingOfTheEventInIt(String script) throws Exception {
        assertThat(script).as("the event is text of strangers").doesNotContain("${{");
        assertThat(script).as("make hides exit codes").doesNotContain("make ");
        Process bash =
                new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (var in = bash.getOutputStream()) {
            in.write(script.getBytes());
        }
        assertThat(new String(bash.getInputStream().readAllBytes())).isEmpty();
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void shouldCallCommandsThatThereAreWithOptionsThatTheyHave() throws IOException {
        List<String> calls = new ArrayList<>();
        for (String script : (Iterable<String>) scripts()::iterator) {
            Matcher call = RINGSIDE.matcher(script);
            while (call.find()) {
                calls.add(call.group(1).strip());
            }
        }

        assertThat(calls).hasSize(2);
        for (String call : calls) {
            List<String> words =
                    List.of(call.replaceAll("\"\\$\\w+([^\"]*)\"", "x$1").split(" +"));
            CommandLine.ParseResult parsed = Main.commands().parseArgs(words.toArray(String[]::new));
            assertThat(parsed.hasSubcommand()).as(call).isTrue();
            assertThat(parsed.unmatched()).as(call).isEmpty();
        }
    }
}
