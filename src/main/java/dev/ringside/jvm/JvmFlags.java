package dev.ringside.jvm;

import java.util.ArrayList;
import java.util.List;

/** Flags for the JVMs that measure. */
public final class JvmFlags {
    private static final int UNSAFE_WARNS_SINCE = 23;

    private JvmFlags() {}

    /** What this JDK needs to be silent about native access; JDK 17 knows the first and not the second. */
    static List<String> access(int feature) {
        List<String> flags = new ArrayList<>();
        flags.add("--enable-native-access=ALL-UNNAMED");
        if (feature >= UNSAFE_WARNS_SINCE) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    /**
     * Flags of a producer or a consumer: a small heap of fixed size and one collector thread, so that a JVM pinned to one core and one on
     * two cores behave alike, and no file in /tmp.
     */
    public static List<String> measuring() {
        List<String> flags = access(Runtime.version().feature());
        flags.addAll(List.of("-Xms64m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        // a crash is reported where its parent reads, and leaves no file in the folder that the user stands in
        flags.addAll(List.of("-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash"));
        inherit(flags, "java.io.tmpdir", "jna.tmpdir", "jna.boot.library.path", "jna.nounpack");
        return flags;
    }

    private static void inherit(List<String> flags, String... properties) {
        for (String property : properties) {
            String value = System.getProperty(property);
            if (value != null) {
                flags.add("-D" + property + "=" + value);
            }
        }
    }
}
