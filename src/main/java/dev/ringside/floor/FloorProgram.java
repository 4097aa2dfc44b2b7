package dev.ringside.floor;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.PrivateFolder;
import dev.ringside.memory.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The C program, built. */
public final class FloorProgram {
    /** More than the program's own deadline, which has better words. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path path;

    FloorProgram(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** How long to warm up and to measure, and on which processors. */
    public record Terms(int messageSize, Duration warmup, Duration measured, int cpuAsks, int cpuAnswers) {
        public static final int ANY_CPU = -1;
    }

    /** Builds the program, once for each run and digest of its sources; what is made is in {@code ledger} or in that of the run. */
    public static FloorProgram build(Ledger ledger) {
        Compiler compiler = Compiler.find().orElseThrow(() -> new UnavailableException(Compiler.MISSING));
        Path folder = folder(ledger);
        Path program = folder.resolve("floor-" + Sources.digest());
        if (!Files.exists(program)) {
            Path work = created(folder.resolve("floor-" + Ledger.randomName()));
            Path unnamed = work.resolve("floor");
            compiler.build(Sources.unpack(work), unnamed);
            publish(unnamed, program);
        }
        return new FloorProgram(program);
    }

    /** The temporary folder of the run, which all its forks have, or else one of this process. */
    private static Path folder(Ledger ledger) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (temporary.startsWith(PrivateFolder.locate())) {
            return temporary;
        }
        synchronized (ledger) {
            return created(ledger.willMakePath("floor-" + Ledger.randomName()));
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("making " + folder + " failed: " + e.getMessage(), e);
        }
    }

    private static void publish(Path unnamed, Path program) {
        try {
            Files.move(unnamed, program, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("naming " + program + " failed: " + e.getMessage(), e);
        }
    }

    /** What it measured: metrics by their names, and beside them {@code roundTrips}. */
    public Evidence run(Floor floor, Terms terms) {
        return said(
                terms.warmup().plus(terms.measured()).plus(GRACE),
                floor.word(),
                terms.messageSize(),
                terms.warmup().toMillis(),
                terms.measured().toMillis(),
                terms.cpuAsks(),
                terms.cpuAnswers());
    }

    /** Where the C ring has everything, for messages of {@code messageSize} bytes. */
    Evidence layout(int messageSize) {
        return said(GRACE, "layout", messageSize);
    }

    private Evidence said(Duration patience, Object... words) {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        for (Object word : words) {
            command.add(word.toString());
        }
        Ended ended = Ended.of(command, patience);
        if (ended.exitCode() != 0 || ended.out().size() != 1) {
            throw new IllegalStateException("the C floor " + words[0] + " failed: " + ended.fate());
        }
        return Evidence.parseLine(ended.out().get(0));
    }
}
