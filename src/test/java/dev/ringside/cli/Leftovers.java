package dev.ringside.cli;

import dev.ringside.ledger.PrivateFolder;
import dev.ringside.procfs.HugePagePool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What this machine holds of Ringside or of anyone: the same before and after a test. */
record Leftovers(List<String> segments, List<String> shm, List<String> privateFolder, long hugePages) {

    static Leftovers now() throws IOException {
        List<String> segments = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("/proc/sysvipc/shm"))) {
            String[] words = line.strip().split("\\s+");
            segments.add(words[0] + " " + words[1]);
        }
        return new Leftovers(
                segments,
                names(Path.of("/dev/shm")),
                names(PrivateFolder.locate()),
                HugePagePool.read(2048).total());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
