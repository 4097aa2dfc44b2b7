package dev.ringside.duet;

import dev.ringside.results.PlannedCell;
import dev.ringside.run.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The JVMs of both builds, alike in everything but their class path. Each waits without doing anything while the other runs a fork. */
final class Arms implements AutoCloseable {
    private final Arm base;
    private final Arm head;

    private Arms(Arm base, Arm head) {
        this.base = base;
        this.head = head;
    }

    /** Logs go into {@code logs}; throws BadBuildException where a build cannot be started at all. */
    static Arms start(Built base, Built head, Path temporary, DuetFolder logs, Duration patience) throws IOException {
        Arm first = start("base", base, temporary, logs.base().logFile(), patience);
        try {
            return new Arms(first, start("head", head, temporary, logs.head().logFile(), patience));
        } catch (IOException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static Arm start(String label, Built built, Path temporary, Path log, Duration patience)
            throws IOException {
        try {
            return Arm.start(label, built.classPath(), temporary, log, patience);
        } catch (ArmLostException e) {
            throw new BadBuildException(built.build().named() + " cannot be measured: " + e.getMessage());
        }
    }

    Arm base() {
        return base;
    }

    Arm head() {
        return head;
    }

    /** What both can measure of {@code cells}. */
    Choice choose(List<PlannedCell> cells) {
        try {
            List<Knowledge> ofBase = base.know(cells);
            List<Knowledge> ofHead = head.know(cells);
            return Choice.of(cells, ofBase, ofHead);
        } catch (ArmLostException e) {
            throw new BadBuildException("asking what can be measured failed: " + e.getMessage());
        }
    }

    /** Makes the forks of {@code rows} cheaper, on both sides or on neither; the seconds that it took on each. */
    double prepare(List<DuetRow> rows, int rounds) {
        List<PlannedCell> forks = new ArrayList<>();
        for (PlannedCell cell : rows.stream().map(DuetRow::planned).toList()) {
            forks.addAll(Collections.nCopies(rounds, cell));
        }
        try {
            double ofBase = base.prepare(forks);
            double ofHead = head.prepare(forks);
            if (ofBase > 0 == ofHead > 0) {
                return (ofBase + ofHead) / 2;
            }
        } catch (ArmLostException e) {
            // what is wrong with it its first fork will tell
        }
        base.forgetPreparation();
        head.forgetPreparation();
        return 0;
    }

    /** Neither is started again from now on. */
    void retire() {
        base.retire();
        head.retire();
    }

    @Override
    public void close() {
        retire();
        base.close();
        head.close();
    }
}
