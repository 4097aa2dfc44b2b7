package dev.ringside.run;

import dev.ringside.jvm.ClassArchive;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.jvm.TargetJvm;
import dev.ringside.results.PlannedCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A class archive for each JVM of a run, learned from forks that nobody measures. */
final class Archives {
    /** A rehearsal of a benchmark costs about as much as the archive saves in this many forks of it. */
    private static final int FORKS_WORTH_A_REHEARSAL = 5;

    /** To write an archive costs about as much as it saves in this many forks. */
    private static final int FORKS_WORTH_AN_ARCHIVE = 12;

    private static final Duration REHEARSED = Duration.ofMillis(50);

    private final Path temporary;
    private final Map<TargetJvm, ClassArchive> archives = new HashMap<>();

    Archives(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * Makes the archive of {@code jvm} from {@code rehearsals}; {@code rehearse} runs a fork with those flags. False where there are none,
     * where it cannot be made, or where {@code stopped} says meanwhile that nobody needs it any more.
     */
    boolean make(
            TargetJvm jvm,
            List<PlannedCell> rehearsals,
            BiConsumer<PlannedCell, List<String>> rehearse,
            BooleanSupplier stopped) {
        if (rehearsals.isEmpty()) {
            return false;
        }
        ClassArchive archive = new ClassArchive(folder(), jvm);
        for (PlannedCell cell : rehearsals) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            String name = cell.cell().shortName();
            rehearse.accept(
                    cell,
                    List.of(
                            archive.learning(name + ".producer"),
                            JvmFlags.forPeer(List.of(archive.learning(name + ".consumer")))));
        }
        archives.put(jvm, archive);
        try {
            return !stopped.getAsBoolean() && archive.make();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * What an archive for {@code forks} of one JVM is learned from: the lightest cell that is {@code available}, of every benchmark that has
     * forks enough. None where all of them together do not earn the archive back. What is available does not decide how many are enough:
     * that may differ when the run goes on.
     */
    static List<PlannedCell> rehearsals(List<PlannedCell> forks, Predicate<PlannedCell> available) {
        if (forks.size() < FORKS_WORTH_AN_ARCHIVE) {
            return List.of();
        }
        Map<String, List<PlannedCell>> byBenchmark = new LinkedHashMap<>();
        forks.forEach(cell -> byBenchmark
                .computeIfAbsent(cell.cell().benchmark(), name -> new ArrayList<>())
                .add(cell));
        return byBenchmark.values().stream()
                .filter(cells -> cells.size() >= FORKS_WORTH_A_REHEARSAL)
                .flatMap(cells ->
                        cells.stream().filter(available).min(Comparator.comparingLong(Archives::bytes)).stream())
                .map(cell -> cell.lasting(least(cell.warmup()), least(cell.measurement())))
                .toList();
    }

    private static Duration least(Duration time) {
        return time.compareTo(REHEARSED) < 0 ? time : REHEARSED;
    }

    private static long bytes(PlannedCell cell) {
        return CellMemory.of(cell.cell()).stream().mapToLong(CellMemory::bytes).sum();
    }

    private Path folder() {
        try {
            return Files.createTempDirectory(temporary, "classes-");
        } catch (IOException e) {
            throw new UncheckedIOException("making a folder in " + temporary + " failed: " + e.getMessage(), e);
        }
    }

    /** What a producer on {@code jvm} gets, for itself and for its consumer. */
    List<String> flags(TargetJvm jvm) {
        List<String> flags = new ArrayList<>();
        if (archives.containsKey(jvm)) {
            flags.addAll(archives.get(jvm).flags());
            if (!flags.isEmpty()) {
                flags.add(JvmFlags.forPeer(List.copyOf(flags)));
            }
        }
        return flags;
    }
}
