package dev.ringside.results;

import java.io.IOException;
import java.util.List;

/** Reads how JMH ran a fork. */
final class SettingsReader {
    private final JsonReader json;
    private String mode;
    private int threads;
    private int warmupIterations;
    private long warmupMillis;
    private int measurementIterations;
    private long measurementMillis;
    private String jvm;
    private List<String> jvmArgs = List.of();
    private String jdkVersion;
    private String vmName;
    private String vmVersion;
    private String jmhVersion;

    SettingsReader(JsonReader json) {
        this.json = json;
    }

    JmhSettings read() throws IOException {
        json.object(this::field);
        if (mode == null || threads < 1) {
            throw new BadRunException("it has no mode and threads");
        }
        return new JmhSettings(
                mode,
                threads,
                warmupIterations,
                warmupMillis,
                measurementIterations,
                measurementMillis,
                jvm,
                jvmArgs,
                jdkVersion,
                vmName,
                vmVersion,
                jmhVersion);
    }

    private boolean field(String name) throws IOException {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "mode" -> mode = json.text();
            case "threads" -> threads = json.integer();
            case "warmupIterations" -> warmupIterations = json.integer();
            case "warmupMillis" -> warmupMillis = json.longInteger();
            case "measurementIterations" -> measurementIterations = json.integer();
            case "measurementMillis" -> measurementMillis = json.longInteger();
            case "jvm" -> jvm = json.text();
            case "jvmArgs" -> jvmArgs = json.texts();
            case "jdkVersion" -> jdkVersion = json.text();
            case "vmName" -> vmName = json.text();
            case "vmVersion" -> vmVersion = json.text();
            case "jmhVersion" -> jmhVersion = json.text();
            default -> {
                return false;
            }
        }
        return true;
    }
}
