package dev.ringside.torture;

import dev.ringside.ledger.PrivateFolder;
import dev.ringside.procfs.HugePagePool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Everything of System V, on /dev/shm, in /dev/mqueue, in the private folder and in the pool of huge pages, and every JVM of ours. */
record Possessions(List<String> names) {

    static Possessions now() throws IOException {
        return new Possessions(Stream.of(
                        rows("shm"),
                        rows("sem"),
                        rows("msg"),
                        files(Path.of("/dev/shm")),
                        files(Path.of("/dev/mqueue")),
                        files(PrivateFolder.locate()),
                        Stream.of("huge pages " + HugePagePool.read(2048).total()),
                        processes())
                .flatMap(all -> all)
                .toList());
    }

    /** Keys and ids. */
    private static Stream<String> rows(String kind) throws IOException {
        return Files.readAllLines(Path.of("/proc/sysvipc/" + kind)).stream()
                .map(line -> kind + " " + line.strip().replaceFirst("^(\\S+\\s+\\S+).*", "$1"));
    }

    private static Stream<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList().stream();
        }
    }

    private static Stream<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("dev.ringside.") && line.contains("PeerMain")
                                || line.contains("ForkedMain"))
                        .isPresent())
                .map(process -> "process " + process.pid());
    }
}
