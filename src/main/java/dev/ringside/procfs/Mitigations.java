package dev.ringside.procfs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What this kernel does against each weakness of processors that it knows. */
final class Mitigations {
    private static final Path FOLDER = Path.of("/sys/devices/system/cpu/vulnerabilities");

    private Mitigations() {}

    static Map<String, String> read() {
        return in(FOLDER);
    }

    /** Weakness to mitigation, by name; empty where the kernel does not tell. */
    static Map<String, String> in(Path folder) {
        Map<String, String> mitigations = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Text.ifPresent(file.toString())
                        .ifPresent(text -> mitigations.put(file.getFileName().toString(), text));
            }
        } catch (IOException e) {
            return Map.of(); // kernels before 4.15, and sandboxes that hide it
        }
        return mitigations;
    }
}
