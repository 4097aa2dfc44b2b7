package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.jvm.TargetJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run shows on a terminal, which script(1) of util-linux makes, and elsewhere. */
class DisplayIT {
    private static final String HIDE_CURSOR = "\033[?25l";
    private static final String SHOW_CURSOR = "\033[?25h";
    private static final String PROFILE = """
            {
              "rounds": 1,
              "sweeps": [
                {
                  "benchmark": "LinkThroughput", "warmupMillis": 50, "measurementMillis": 100,
                  "params": { "transport": ["pipe"], "messageSize": ["100", "2000000000"] }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    /** The JVM of the tests, and others where there are any. */
    static Stream<String> homes() throws IOException {
        return Jdks.all().stream().map(TargetJvm::home);
    }

    private String run(String more) throws IOException {
        Path profile = Files.writeString(folder.resolve("small.json"), PROFILE);
        return Path.of("bin/ringside").toAbsolutePath() + " run --profile " + profile + " --results "
                + folder.resolve("results") + " --plot " + folder.resolve("plot") + " " + more;
    }

    /** {@code keys} are shell commands whose output is typed. */
    private Command onTerminal(Map<String, String> environment, String line, String keys) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) here");
        Map<String, String> all = new HashMap<>(environment);
        all.put("LINE", "stty cols 80 rows 24; exec " + line);
        all.put("SCREEN", folder.resolve("screen").toString());
        // the command line of Command itself becomes $0, which nobody uses
        return Command.start(all, List.of("sh", "-c", keys + " | script -qfec \"$LINE\" \"$SCREEN\""));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void shouldDrawOnATerminalAndGiveTheCursorBack(String home) throws IOException {
        Command command = onTerminal(Map.of("JAVA_HOME", home, "TERM", "xterm-256color"), run(""), "true");

        assertThat(command.await()).as(command.out()).isZero();
        String out = command.out();
        assertThat(out).doesNotContain("WARNING").containsOnlyOnce(HIDE_CURSOR).containsOnlyOnce(SHOW_CURSOR);
        String drawn = out.substring(out.indexOf(HIDE_CURSOR), out.indexOf(SHOW_CURSOR));
        assertThat(drawn)
                .contains("0 of 4 forks")
                .contains("round 1, fork 1 of 1")
                .contains("1 unavailable")
                .contains("\033[32m");
        assertThat(drawn.replaceAll("\033\\[[?0-9;]*[A-Za-z]", "").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
        assertThat(out.substring(out.indexOf(SHOW_CURSOR))).contains("4 cells measured");
    }

    @Test
    void shouldDrawWithoutColourWhereNoneIsWantedAndGiveTheCursorBackWhenInterrupted() throws Exception {
        String ctrlC = "(timeout 60 sh -c 'until grep -q \"fork 1 of\" \"$SCREEN\"; do sleep 0.1; done'; "
                + "sleep 1; printf '\\003'; sleep 5)";
        Command command = onTerminal(Map.of("TERM", "xterm-256color", "NO_COLOR", "1"), run("--rounds 50"), ctrlC);

        command.await();
        assertThat(command.out()).doesNotContainPattern("\033\\[[0-9;]*m");
        assertThat(command.out()).contains(HIDE_CURSOR).contains("interrupted; what was measured is in");
        assertThat(command.out().substring(command.out().indexOf(SHOW_CURSOR)))
                .contains("interrupted")
                .doesNotContain(HIDE_CURSOR)
                .doesNotContain("\033[1A");
    }

    @ParameterizedTest
    @MethodSource("homes")
    void shouldPrintALineForEachForkElsewhere(String home) throws IOException {
        Command command = Command.start(
                Map.of("JAVA_HOME", home, "TERM", "xterm-256color"),
                List.of("sh", "-c", "exec \"$0\" \"$@\" < /dev/null"),
                run("").split(" ", 2)[1].split(" "));

        assertThat(command.await()).as(command.out() + command.err()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out())
                .contains("4 forks, about ")
                .containsPattern("\\[4/4\\] round 1  .*; about 0 s left\n")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }
}
