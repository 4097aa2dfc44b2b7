package dev.ringside.diff;

import dev.ringside.results.JmhSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a row was run, as names and values that are the same whether a run of ours or a JMH file says it. */
final class Setting {
    /** The JVM of a row's forks. */
    static final String JDK = "jdk";

    static final String JVM_ARGS = "jvmArgs";
    static final String WARMUP_ITERATIONS = "warmupIterations";
    static final String WARMUP_TIME = "warmupTime";
    static final String WARMUP_BATCH = "warmupBatchSize";
    static final String TIME = "measurementTime";
    static final String BATCH = "measurementBatchSize";

    private static final String SINGLE_SHOT = "single-shot";
    private static final List<String> NEUTRAL =
            List.of("-Djava.io.tmpdir=", "-Djna.tmpdir=", "-XX:SharedArchiveFile=", "-Xlog:cds", "-Xlog:aot");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}) s");

    private Setting() {}

    static SortedMap<String, String> of(JmhSettings jmh) {
        SortedMap<String, String> setting = new TreeMap<>();
        jdk(setting, jmh.jdkVersion(), jmh.vmName(), jmh.vmVersion());
        setting.put(JVM_ARGS, jvmArgs(jmh.jvmArgs()));
        setting.put(WARMUP_ITERATIONS, String.valueOf(jmh.warmupIterations()));
        setting.put(WARMUP_TIME, time(jmh.warmupMillis()));
        setting.put(WARMUP_BATCH, "1");
        setting.put(TIME, time(jmh.measurementMillis()));
        setting.put(BATCH, "1");
        return setting;
    }

    /** Without those that change no figure and may differ from run to run: where temporary files are, and from which archive classes come. */
    static String jvmArgs(List<String> all) {
        return all.stream()
                .filter(flag -> NEUTRAL.stream().noneMatch(flag::startsWith))
                .collect(Collectors.joining(" "));
    }

    static void jdk(SortedMap<String, String> setting, String... facts) {
        String known = Stream.of(facts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        if (!known.isEmpty()) {
            setting.put(JDK, known);
        }
    }

    /** As JMH writes a time of nothing. */
    private static String time(long millis) {
        return millis == 0 ? SINGLE_SHOT : millis + " ms";
    }

    /** A time of JMH's, of which it writes some as {@code 1 s} and some as {@code 1000 ms}. */
    static String time(String text) {
        Matcher seconds = SECONDS.matcher(text);
        return seconds.matches() ? Long.parseLong(seconds.group(1)) * 1000 + " ms" : text;
    }

    /** Where two rows were run otherwise, of what both of them say: {@code measurementTime: 1000 ms against 500 ms}. */
    static List<String> differences(Row base, Row head) {
        List<String> differences = new ArrayList<>();
        if (base.setting() == head.setting()) {
            return differences;
        }
        base.setting().forEach((name, value) -> {
            String other = head.setting().get(name);
            if (other != null && !other.equals(value)) {
                differences.add(name + ": " + shown(value) + " against " + shown(other));
            }
        });
        return differences;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
