package dev.ringside.simulate;

import dev.ringside.diff.ForkScore;
import dev.ringside.diff.Line;
import dev.ringside.diff.Matched;
import dev.ringside.diff.Measure;
import dev.ringside.diff.Overall;
import dev.ringside.diff.Row;
import dev.ringside.diff.RowKey;
import dev.ringside.diff.Rules;
import dev.ringside.diff.Unpaired;
import dev.ringside.diff.Verdict;
import dev.ringside.results.CellState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What becomes of two runs that were measured at different times, each session with a level of its own. */
final class SessionErrors {
    final Rate falseAlarms = new Rate();
    final Rate found = new Rate();
    final Rate covered = new Rate();
    final Rate overallCovered = new Rate();
    final Rate inconclusive = new Rate();

    private final Setting setting;
    private final Random random;
    private final int forks;

    private SessionErrors(Setting setting, int forks, Random random) {
        this.setting = setting;
        this.forks = forks;
        this.random = random;
    }

    /** {@code forks} of each row and side; sessions differ by as much as the rules say. */
    static SessionErrors play(Setting setting, int forks, int runs, int rows, long seed) {
        SessionErrors errors = new SessionErrors(setting, forks, new Random(seed));
        for (int run = 0; run < runs; run++) {
            errors.play(new Truth(setting, rows, errors.random), Rules.STANDARD);
        }
        return errors;
    }

    private void play(Truth truth, Rules rules) {
        double base = rules.sessionDrift() * random.nextGaussian();
        double head = rules.sessionDrift() * random.nextGaussian();
        List<Matched> matched = new ArrayList<>();
        for (RowKey key : truth.rows()) {
            matched.add(new Matched(row(key, base), row(key, head + truth.of(key)), List.of()));
        }
        List<Line> lines = Unpaired.lines(matched, rules);
        boolean isAlarmed = false;
        for (Line line : lines) {
            boolean isWorse = line.verdict() == Verdict.REGRESSED;
            if (setting.effect() != 0 && line.key().equals(truth.rows().get(0))) {
                found.add(isWorse);
            } else {
                isAlarmed |= isWorse;
            }
            covered.add(DuetErrors.covers(line.effect(), truth.of(line.key())));
            inconclusive.add(line.verdict() == Verdict.INCONCLUSIVE);
        }
        falseAlarms.add(isAlarmed);
        overallCovered.add(DuetErrors.covers(Overall.unpaired(lines, rules), truth.mean()));
    }

    private Row row(RowKey key, double level) {
        List<ForkScore> scores = new ArrayList<>();
        for (int fork = 1; fork <= forks; fork++) {
            double score = Math.exp(level + setting.forkCv() * random.nextGaussian());
            scores.add(new ForkScore(fork, 0, Map.of(Measure.SCORE, score)));
        }
        return new Row(key, CellState.MEASURED, null, scores, new TreeMap<>(), List.of());
    }
}
