package dev.ringside.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Jars of somebody's own transports, without Ringside in them. */
final class UserJar {
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String SERVICE = "META-INF/services/dev.ringside.transport.TransportProvider";

    private UserJar() {}

    /** One at {@code jar} with the classes of {@code folder}, a package of the tests, and the {@code providers} among them. */
    static Path write(Path jar, String folder, List<String> providers) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> classes = Files.list(CLASSES.resolve(folder))) {
            for (Path type : classes.sorted().toList()) {
                add(out, CLASSES.relativize(type).toString(), Files.readAllBytes(type));
            }
            if (!providers.isEmpty()) {
                add(out, SERVICE, String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
