package dev.ringside.jvm;

import java.util.ArrayList;
import java.util.List;

/** Flags for the JVMs that measure. */
public final class JvmFlags {
    private static final int UNSAFE_WARNS_SINCE = 23;
    private static final String PEER = "ringside.peer.flags";

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

    /** Flags of a JVM that commands others and measures nothing itself, those of bin/ringside. */
    public static List<String> commanding() {
        List<String> flags = access(Runtime.version().feature());
        flags.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true"));
        return flags;
    }

    /**
     * Flags of a producer or a consumer on a JDK of that feature version: a small heap of fixed size and one collector thread, so that a
     * JVM pinned to one core and one on two cores behave alike, and no file in /tmp.
     */
    public static List<String> measuring(int feature) {
        List<String> flags = access(feature);
        flags.addAll(List.of("-Xms64m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        // a crash is reported where its parent reads, and leaves no file in the folder that the user stands in
        flags.addAll(List.of("-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash"));
        // JNA would run ldconfig to learn where libraries are, and is asked for none
        flags.add("-Djna.platform.library.path=");
        inherit(flags, "java.io.tmpdir", "jna.tmpdir", "jna.boot.library.path", "jna.nounpack");
        return flags;
    }

    /** Flags of a JVM that this one starts: those for its own JDK, and what it was told to hand on. */
    public static List<String> measuring() {
        List<String> flags = measuring(Runtime.version().feature());
        for (String flag : System.getProperty(PEER, "").split(" ")) {
            if (!flag.isEmpty()) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** Tells a producer to start its consumer with {@code flags} too, which hold no spaces. */
    public static String forPeer(List<String> flags) {
        return "-D" + PEER + "=" + String.join(" ", flags);
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
