package dev.ringside.cli;

import dev.ringside.jvm.TargetJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JDKs of this host: that of the tests first. Others stand beside it, or nowhere that a test could know. */
final class Jdks {
    private Jdks() {}

    static List<TargetJvm> all() throws IOException {
        TargetJvm own = TargetJvm.own();
        List<TargetJvm> found = new ArrayList<>(List.of(own));
        try (Stream<Path> homes = Files.list(Path.of(own.home()).getParent())) {
            for (Path home : homes.sorted().toList()) {
                try {
                    TargetJvm jvm = TargetJvm.ask(home);
                    if (found.stream().noneMatch(other -> other.home().equals(jvm.home()))) {
                        found.add(jvm);
                    }
                } catch (IllegalArgumentException e) {
                    // not a JDK that will do
                }
            }
        }
        return found;
    }
}
