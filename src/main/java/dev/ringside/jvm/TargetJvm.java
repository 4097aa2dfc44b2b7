package dev.ringside.jvm;

import java.nio.file.Path;

/** A JVM that forks run on: its {@code java} and the feature version of its JDK. */
public record TargetJvm(Path java, int feature) {

    /** The one that this process runs on. */
    public static TargetJvm own() {
        return new TargetJvm(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Runtime.version().feature());
    }
}
