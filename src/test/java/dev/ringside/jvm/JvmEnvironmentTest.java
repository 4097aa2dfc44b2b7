package dev.ringside.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmEnvironmentTest {
    @Test
    void shouldRefuseWhatJvmsObeyAndNoCommandLineSays() {
        assertThat(JvmEnvironment.refusal(Map.of("JAVA_TOOL_OPTIONS", "-Xint", "_JAVA_OPTIONS", "-Xmx1g")))
                .hasValueSatisfying(words -> assertThat(words).contains("JAVA_TOOL_OPTIONS, _JAVA_OPTIONS"));
        assertThat(JvmEnvironment.refusal(Map.of("JDK_JAVA_OPTIONS", "-Xint"))).isPresent();
        assertThat(JvmEnvironment.refusal(Map.of("JAVA_TOOL_OPTIONS", " ", "JAVA_HOME", "/jdk")))
                .isEmpty();
    }

    @Test
    void shouldHandThemToNoChild() throws Exception {
        ProcessBuilder child =
                new ProcessBuilder("sh", "-c", "echo [$JAVA_TOOL_OPTIONS$JDK_JAVA_OPTIONS$_JAVA_OPTIONS$KEPT]");
        child.environment()
                .putAll(Map.of(
                        "JAVA_TOOL_OPTIONS", "a", "JDK_JAVA_OPTIONS", "b", "_JAVA_OPTIONS", "c", "KEPT", "kept"));

        Process process = JvmEnvironment.without(child).start();

        assertThat(process.inputReader().readLine()).isEqualTo("[kept]");
        assertThat(process.waitFor()).isZero();
    }
}
