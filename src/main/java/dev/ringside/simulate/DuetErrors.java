package dev.ringside.simulate;

import dev.ringside.diff.Effect;
import dev.ringside.diff.ForkScore;
import dev.ringside.diff.Gate;
import dev.ringside.diff.Line;
import dev.ringside.diff.Measure;
import dev.ringside.diff.Overall;
import dev.ringside.diff.Pair;
import dev.ringside.diff.Rules;
import dev.ringside.diff.Turn;
import dev.ringside.diff.Verdict;
import java.util.List;
import java.util.Map;

/** What the gate made of duets of one setting. */
final class DuetErrors {
    final Rate falseAlarms = new Rate();
    final Rate falseImprovements = new Rate();
    final Rate found = new Rate();
    final Rate covered = new Rate();
    final Rate coveredScreened = new Rate();
    final Rate coveredConfirmed = new Rate();
    final Rate overallCovered = new Rate();
    final Rate inconclusive = new Rate();
    final Rate inconclusiveRuns = new Rate();

    private final Setting setting;
    private long pairs;
    private long runs;

    DuetErrors(Setting setting) {
        this.setting = setting;
    }

    /** Plays one duet to its end, and returns how many pairs it took. */
    int play(SimulatedHost host, Truth truth, Rules rules, long seed) {
        Gate gate = new Gate(rules, truth.rows(), seed);
        int time = 0;
        int taken = 0;
        for (List<Turn> turns = gate.nextRound(); !turns.isEmpty(); turns = gate.nextRound()) {
            for (Turn turn : turns) {
                double effect = truth.of(turn.row());
                ForkScore first = fork(host, gate.round(), ++time, turn.headFirst() ? effect : 0);
                ForkScore second = fork(host, gate.round(), ++time, turn.headFirst() ? 0 : effect);
                gate.observe(turn.row(), turn.headFirst() ? new Pair(second, first) : new Pair(first, second));
                taken++;
            }
        }
        count(gate.lines(null), truth);
        pairs += taken;
        runs++;
        return taken;
    }

    private static ForkScore fork(SimulatedHost host, int round, int time, double effect) {
        return new ForkScore(round, time, Map.of(Measure.SCORE, Math.exp(host.fork(time, effect))));
    }

    private void count(List<Line> lines, Truth truth) {
        boolean isAlarmed = false;
        boolean isImproved = false;
        int open = 0;
        for (Line line : lines) {
            boolean isPlanted =
                    setting.effect() != 0 && line.key().equals(truth.rows().get(0));
            if (isPlanted) {
                found.add(line.verdict() == Verdict.REGRESSED);
            } else {
                isAlarmed |= line.verdict() == Verdict.REGRESSED;
                isImproved |= line.verdict() == Verdict.IMPROVED;
            }
            open += line.verdict() == Verdict.INCONCLUSIVE ? 1 : 0;
            boolean isCovered = covers(line.effect(), truth.of(line.key()));
            covered.add(isCovered);
            (line.stage() == Line.Stage.SCREENED ? coveredScreened : coveredConfirmed).add(isCovered);
        }
        falseAlarms.add(isAlarmed);
        falseImprovements.add(isImproved);
        inconclusive.add(open, lines.size());
        inconclusiveRuns.add(open > 0);
        overallCovered.add(covers(Overall.paired(lines), truth.mean()));
    }

    /** All rows here are times: a ratio is a cost. */
    static boolean covers(Effect effect, double truth) {
        return Math.log(effect.low()) <= truth && truth <= Math.log(effect.high());
    }

    Setting setting() {
        return setting;
    }

    double meanPairs() {
        return (double) pairs / runs;
    }
}
