package dev.ringside.analysis;

import java.util.Map;

/** What a parameter is where a file does not say it, since the file is older than the parameter. */
public final class Usual {
    public static final String PLACEMENT = "UNPINNED";
    public static final String BACKING = "SYSV";

    /** By the name of the parameter. */
    public static final Map<String, String> VALUES = Map.of("placement", PLACEMENT, "backing", BACKING);

    private Usual() {}

    /** What {@code params} say of {@code name}, or else what is usual; empty where nothing is. */
    public static String of(Map<String, String> params, String name) {
        return params.getOrDefault(name, VALUES.getOrDefault(name, ""));
    }
}
