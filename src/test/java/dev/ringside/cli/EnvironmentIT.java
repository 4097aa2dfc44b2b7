package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options of JVMs that come with the environment would change every figure, and stand in no record. */
class EnvironmentIT {
    private static final Map<String, String> OPTIONS =
            Map.of("JAVA_TOOL_OPTIONS", "-Xint", "JDK_JAVA_OPTIONS", "-Xint", "_JAVA_OPTIONS", "");

    @Test
    void shouldIgnoreThemAndSaySoOnce() {
        Command command = Command.start(OPTIONS, List.of(), "--version");

        assertThat(command.await()).isZero();
        assertThat(command.err())
                .isEqualToIgnoringNewLines(
                        "ringside: ignoring JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS, which would change every figure");
        assertThat(command.out()).startsWith("ringside ");
    }

    /** Without bin/ringside the children that measure would get them. */
    @Test
    void shouldRefuseToMeasureWhereNobodyTookThemOut() {
        for (String name : List.of("run", "jmh")) {
            Command command = Command.start(
                    Map.of("JAVA_TOOL_OPTIONS", "-Dringside.nothing=1"),
                    List.of("sh", "-c", "exec java -cp target/ringside.jar dev.ringside.cli.Main " + name));

            assertThat(command.await()).isEqualTo(ExitCode.USAGE);
            assertThat(command.err()).contains("every JVM that measures would obey JAVA_TOOL_OPTIONS");
        }
    }
}
