package dev.ringside.duet;

import dev.ringside.results.ForkRecord;
import dev.ringside.run.Estimate;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rounds of a duet: what the judge asks for, until it is content or the budget is used up. */
final class Bouts {
    /** Takes what a bout has measured; false where nothing counts any more. */
    interface Keeper {
        boolean keep(boolean ofHead, ForkRecord fork) throws IOException;

        /** Seconds of all forks so far. */
        double seconds();
    }

    private static final int SIDES = 2;

    private final Judge judge;
    private final Arms arms;
    private final Duration budget;
    private final Keeper keeper;
    private final DuetDisplay display;
    private final Estimate estimate = Estimate.ofReference();
    private final Map<DuetRow, Double> lasted = new HashMap<>();
    private int order;
    private int bouts;

    Bouts(Judge judge, Arms arms, Duration budget, Keeper keeper, DuetDisplay display) {
        this.judge = judge;
        this.arms = arms;
        this.budget = budget;
        this.keeper = keeper;
        this.display = display;
    }

    /** Why it ended before all was decided; null where all was. */
    String run() throws IOException {
        for (List<Judge.Bout> round = judge.nextRound(); !round.isEmpty(); round = judge.nextRound()) {
            Judge.Bout next = round.get(0);
            display.round(
                    judge.round(),
                    judge.isConfirming(),
                    round.size(),
                    seconds(judge.pairsToScreen(), next),
                    seconds(judge.pairsLeft(), next));
            for (Judge.Bout bout : round) {
                if (keeper.seconds() + seconds(bout.row()) > budget.toMillis() / 1e3) {
                    return "the budget of " + text(budget) + " ended in round " + judge.round()
                            + ", before all was decided";
                }
                if (!fight(bout)) {
                    return "interrupted";
                }
            }
        }
        return null;
    }

    private boolean fight(Judge.Bout bout) throws IOException {
        ForkRecord first = fork(bout, bout.headFirst());
        ForkRecord second = first == null ? null : fork(bout, !bout.headFirst());
        if (second == null) {
            return false;
        }
        bouts++;
        lasted.merge(bout.row(), first.wallSeconds() + second.wallSeconds(), Math::max);
        ForkRecord base = bout.headFirst() ? second : first;
        ForkRecord head = bout.headFirst() ? first : second;
        judge.observe(bout.row(), base, head)
                .ifPresent(gap -> display.dropped(bout.row().planned().cell().id(), gap.reason()));
        return true;
    }

    /** Null where nothing counts any more. */
    private ForkRecord fork(Judge.Bout bout, boolean ofHead) throws IOException {
        Arm arm = ofHead ? arms.head() : arms.base();
        order++;
        ForkRecord fork = arm.run(bout.row().planned(), judge.round(), order);
        if (!keeper.keep(ofHead, fork)) {
            return null;
        }
        display.ended(ofHead ? "head" : "base", fork);
        return fork;
    }

    /** Of a bout of {@code row}: the longest so far. */
    private double seconds(DuetRow row) {
        return lasted.getOrDefault(row, SIDES * estimate.seconds(row.planned()));
    }

    /** Of so many {@code pairs} by the mean of those so far, within the budget. */
    private double seconds(int pairs, Judge.Bout next) {
        double each = bouts == 0 ? seconds(next.row()) : keeper.seconds() / bouts;
        return Math.min(pairs * each, Math.max(0, budget.toMillis() / 1e3 - keeper.seconds()));
    }

    private static String text(Duration time) {
        return time.toSecondsPart() == 0 && time.toMillisPart() == 0
                ? time.toMinutes() + " min"
                : time.toMillis() / 1000 + " s";
    }
}
