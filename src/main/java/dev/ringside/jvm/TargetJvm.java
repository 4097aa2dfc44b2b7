package dev.ringside.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM that forks run on: its {@code java}, and what it says of itself. */
public record TargetJvm(Path java, int feature, String vendor, String version, String home) {
    private static final int OLDEST = 17;
    private static final long DEADLINE_SECONDS = 20;

    /** The one that this process runs on. */
    public static TargetJvm own() {
        String home = System.getProperty("java.home");
        return new TargetJvm(
                Path.of(home, "bin", "java"),
                Runtime.version().feature(),
                System.getProperty("java.vendor"),
                System.getProperty("java.version"),
                home);
    }

    /** Asks the JVM of {@code path}, a JAVA_HOME or a {@code java}; throws IllegalArgumentException where there is none that will do. */
    public static TargetJvm ask(Path path) {
        Path java = Files.isDirectory(path) ? path.resolve("bin/java") : path;
        if (!Files.isRegularFile(java) || !Files.isExecutable(java)) {
            throw new IllegalArgumentException(
                    "no JDK in " + path + ": it is a folder with bin/java in it, or that java itself");
        }
        Map<String, String> said = properties(java);
        if (!said.keySet().containsAll(List.of("java.vendor", "java.version", "java.home"))
                || !said.getOrDefault("java.specification.version", "").matches("[1-9]\\d{0,3}|1\\.\\d")) {
            throw new IllegalArgumentException("no JDK in " + path + ": it does not say which version it is");
        }
        String specification = said.get("java.specification.version");
        int feature = Integer.parseInt(specification.replaceFirst("^1\\.", ""));
        if (feature < OLDEST) {
            throw new IllegalArgumentException("the JDK in " + path + " is too old: it is a JDK " + feature
                    + " and must be " + OLDEST + " or later");
        }
        return new TargetJvm(
                java.toAbsolutePath(),
                feature,
                said.get("java.vendor"),
                said.get("java.version"),
                said.get("java.home"));
    }

    private static Map<String, String> properties(Path java) {
        try {
            Process process = JvmEnvironment.without(
                            new ProcessBuilder(java.toString(), "-XshowSettings:properties", "-version"))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try {
                // it says a few thousand bytes, which fit into the pipe; what says more is no JVM, and waits until it
                // is ended
                if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalArgumentException(
                            "no JDK: " + java + " did not say its version within " + DEADLINE_SECONDS + " s");
                }
                return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("no JDK: " + java + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("asking " + java + " for its version was interrupted", e);
        }
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("(?m)^ {4}([a-z.]+) = (.+)$").matcher(text);
        while (matcher.find()) {
            properties.put(matcher.group(1), matcher.group(2).strip());
        }
        return properties;
    }

    /** {@code Eclipse-Adoptium-25.0.3}: one word. */
    public static String name(String vendor, String version) {
        return (vendor + "-" + version).replaceAll("[^A-Za-z0-9.+_-]+", "-");
    }

    /** Whether what a JVM says of itself is what {@code label} says of it. */
    public static boolean isLabel(String label, String vendor, String version, String home) {
        String name = name(vendor, version);
        return label.equals(name) || label.equals(name + "@" + HomeFolder.hidden(home));
    }

    /** Each of {@code jvms} by its label; with its home where another says the same. Throws IllegalArgumentException for one that comes twice. */
    public static Map<String, TargetJvm> labelled(List<TargetJvm> jvms) {
        List<String> names = new ArrayList<>();
        jvms.forEach(jvm -> names.add(name(jvm.vendor(), jvm.version())));
        Map<String, TargetJvm> labelled = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            TargetJvm jvm = jvms.get(i);
            String name = names.get(i);
            String label = Collections.frequency(names, name) == 1 ? name : name + "@" + HomeFolder.hidden(jvm.home());
            if (labelled.putIfAbsent(label, jvm) != null) {
                throw new IllegalArgumentException("--jvm names one JDK twice: " + jvm.home());
            }
        }
        return labelled;
    }
}
