package dev.ringside.run;

import dev.ringside.jvm.JvmFlags;
import dev.ringside.procfs.Host;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The fingerprint of a run: its host, the flags of the JVMs that measure, and whether the tree that it was built from had changes. */
public final class RunHost {
    private static final String DIRTY = "-dirty";

    private RunHost() {}

    public static Map<String, String> facts(String revision) {
        Map<String, String> facts = new LinkedHashMap<>(Host.facts());
        facts.put(
                "jdk.flags",
                JvmFlags.measuring().stream().filter(RunHost::isOfEveryRun).collect(Collectors.joining(" ")));
        facts.put("revision.dirty", Boolean.toString(revision.contains(DIRTY)));
        return facts;
    }

    /** What we define, and what has a path in it, names files of one run. */
    private static boolean isOfEveryRun(String flag) {
        return !flag.startsWith("-D") && !flag.contains("/");
    }
}
