package dev.ringside.jvm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables that every JVM obeys. They change what is measured and stand in no command line, so that no JVM that measures
 * may have them.
 */
public final class JvmEnvironment {
    private static final List<String> OBEYED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private JvmEnvironment() {}

    /** Why this process must start no JVM that measures; empty where it may. JMH hands its environment on as it is. */
    public static Optional<String> refusal() {
        return refusal(System.getenv());
    }

    static Optional<String> refusal(Map<String, String> environment) {
        List<String> found = OBEYED.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("every JVM that measures would obey " + String.join(", ", found)
                        + ", and no record would say so; unset it, or start bin/ringside, which does");
    }

    /** Takes them out of the environment of a process that is to be started; returns it. */
    public static ProcessBuilder without(ProcessBuilder process) {
        OBEYED.forEach(process.environment()::remove);
        return process;
    }
}
