package dev.ringside.duet;

import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Sweeper;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.run.ForkAnswer;
import dev.ringside.run.ForkOrder;
import dev.ringside.run.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the two builds, ready to measure: a JVM that runs its forks, started again once where it dies. */
final class Arm implements AutoCloseable {
    /** For what the arm does around a fork: sweeping after one that hung, above all. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private static final Duration KNOWING = Duration.ofSeconds(120);
    private static final Duration PREPARING = Duration.ofMinutes(5);

    private final String label;
    private final List<String> command;
    private final Duration patience;
    private ArmProcess process;
    private List<PlannedCell> prepared = List.of();
    private boolean restarted;
    private String lost;
    private volatile boolean retired;

    private Arm(String label, List<String> command, Duration patience) {
        this.label = label;
        this.command = command;
        this.patience = patience;
        process = ArmProcess.start(label, command);
    }

    /** {@code temporary} is a folder that somebody else removes, {@code log} takes what forks print. */
    static Arm start(String label, String classPath, Path temporary, Path log, Duration patience) throws IOException {
        Path own = Files.createDirectory(temporary.resolve(label));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmFlags.commanding());
        command.addAll(List.of("-Djava.io.tmpdir=" + own, "-Djna.tmpdir=" + own, "-cp", classPath));
        command.addAll(List.of(
                Jars.SERVER, own.toString(), log.toAbsolutePath().toString(), Long.toString(patience.toMillis())));
        return new Arm(label, command, patience);
    }

    List<Knowledge> know(List<PlannedCell> cells) {
        return process.ask(ForkOrder.know(cells), KNOWING).known();
    }

    /** Makes each of {@code forks} cheaper; the seconds that it took, 0 where there was nothing to be done or it failed. */
    double prepare(List<PlannedCell> forks) {
        double seconds =
                process.ask(ForkOrder.prepare(forks), PREPARING.plus(patience)).seconds();
        prepared = seconds > 0 ? forks : List.of();
        return seconds;
    }

    /** Goes on as if nothing had been prepared. */
    void forgetPreparation() {
        prepared = List.of();
        process.close();
        process = ArmProcess.start(label, command);
    }

    /** Never throws for what goes wrong: that is a state of the record. */
    ForkRecord run(PlannedCell planned, int round, int order) {
        Instant started = Instant.now();
        long start = System.nanoTime();
        String failure = lost;
        if (failure == null) {
            try {
                ForkAnswer answer = process.ask(
                        ForkOrder.run(planned, round, order),
                        planned.timed().plus(patience).plus(MARGIN));
                if (answer.fork() != null) {
                    return answer.fork();
                }
                failure = "the JVM that runs the forks of " + label + " gave no account of one";
            } catch (ArmLostException e) {
                failure = e.getMessage();
                startAgain(failure);
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        return new ForkRecord(
                planned.cell(),
                round,
                order,
                started,
                wall,
                wall,
                CellState.FAILED,
                failure,
                null,
                Map.of(),
                Map.of(),
                null);
    }

    private void startAgain(String failure) {
        Sweeper.sweep();
        if (restarted || retired) {
            lost = "not run: " + failure + "; and it had died before";
            return;
        }
        restarted = true;
        try {
            process = ArmProcess.start(label, command);
            if (!prepared.isEmpty()) {
                prepare(prepared);
            }
        } catch (ArmLostException e) {
            lost = e.getMessage();
        }
    }

    /** It is not started again from now on. */
    void retire() {
        retired = true;
    }

    @Override
    public void close() {
        process.close();
    }
}
