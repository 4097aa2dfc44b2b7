package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of {@link Faults} gives its documented exit code and says what it is; none of them a stack trace, and none leaves half a file. */
class FaultsIT {
    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Faults.all().stream();
    }

    /** What a command in this JVM exits with and says. */
    private record Said(int code, String out, String err) {
        static Said by(List<String> around, List<String> arguments) {
            Command command = Command.start(Map.of(), around, arguments.toArray(String[]::new));
            return new Said(command.await(), command.out(), command.err());
        }

        static Said by(List<String> arguments) {
            PrintStream out = System.out;
            PrintStream err = System.err;
            ByteArrayOutputStream outText = new ByteArrayOutputStream();
            ByteArrayOutputStream errText = new ByteArrayOutputStream();
            try {
                System.setOut(new PrintStream(outText, true, StandardCharsets.UTF_8));
                System.setErr(new PrintStream(errText, true, StandardCharsets.UTF_8));
                int code = Main.run(arguments.toArray(String[]::new));
                return new Said(
                        code, outText.toString(StandardCharsets.UTF_8), errText.toString(StandardCharsets.UTF_8));
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
        }
    }

    /** What {@code around} exits with where it cannot do what it is for. */
    private static final int NO_MOUNT = 99;

    @ParameterizedTest
    @MethodSource("faults")
    void shouldGiveItsCode(Fault fault) throws Exception {
        FaultInputs inputs = new FaultInputs(folder);
        List<String> arguments = fault.command().apply(inputs);
        List<String> around = fault.around().apply(inputs);
        List<Path> before = inputs.files();

        Said said = around.isEmpty() ? Said.by(arguments) : Said.by(around, arguments);

        assumeTrue(said.code() != NO_MOUNT, "nothing may be mounted here: " + said.err());
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(fault.code());
        assertThat(said.out() + said.err()).containsIgnoringCase(fault.word()).doesNotContain("\tat ", "Exception");
        if (fault.isVerdict()) {
            assertThat(said.err()).isEmpty();
            assertThat(inputs.out().resolve("verdict.txt")).isNotEmptyFile();
            assertThat(inputs.out().resolve("diff.json")).isNotEmptyFile();
        } else if (fault.code() == Faults.INTERRUPTED) {
            // what was measured stays, without a verdict
            assertThat(inputs.files()).noneMatch(file -> file.endsWith("verdict.txt"));
        } else {
            assertThat(said.err().lines()).hasSize(1);
            assertThat(said.err()).startsWith("ringside: ");
            List<Path> more = new ArrayList<>(inputs.files());
            more.removeAll(before);
            assertThat(more)
                    .as("what is left, and not told of")
                    .allMatch(path -> isOfALogThatIsNamed(path, said.err()));
            if (around.contains("unshare")) {
                assertThat(said.out()).as("what is left on the full disk").isEmpty();
            }
        }
        assertThat(inputs.files()).noneMatch(file -> file.toString().endsWith(".part"));
    }

    /** What a build said is more than fits into a line. */
    private static boolean isOfALogThatIsNamed(Path path, String line) {
        return line.contains("build.log") && line.contains(path.toString());
    }

    @Test
    void shouldBeThirtyAtLeastWithNamesOfTheirOwn() {
        assertThat(Faults.all()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates();
    }

    /** What is left of an older comparison would pass for the verdict of this one. */
    @Test
    void shouldNotLeaveAnOlderVerdictWhereItFails() throws Exception {
        FaultInputs inputs = new FaultInputs(folder);
        Files.createDirectories(inputs.out());
        Files.writeString(inputs.out().resolve("verdict.txt"), "no regression\n");

        assertThat(Said.by(inputs.diffOfText(text -> "{")).code()).isEqualTo(ExitCode.BAD_DATA);

        assertThat(inputs.out().resolve("verdict.txt")).doesNotExist();
    }
}
