package dev.ringside.procfs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files of /sys as {@code path: content}, a line each. */
public final class Trees {
    public static final String TWO_CORE_VM = "topology-6.18-2-core-vm.txt";
    public static final String EIGHT_CORES_SMT = "topology-8-core-smt-two-l3.txt";
    public static final String TWO_SOCKETS = "topology-2-socket.txt";

    private Trees() {}

    public static Topology topology(String fixture) {
        return Topology.of(tree(Fixture.of(fixture)));
    }

    static Function<String, Optional<String>> tree(String text) {
        Map<String, String> files = text.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return path -> Optional.ofNullable(files.get(path));
    }
}
