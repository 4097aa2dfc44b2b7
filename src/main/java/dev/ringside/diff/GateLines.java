package dev.ringside.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a duet's pairs say of every row: Holm's rules over all lines that were confirmed, and the interval where that proves nothing. */
final class GateLines {
    private final Rules rules;
    private final Suspicion suspicion;
    private final String cutShort;

    /** {@code suspicion} is null where the screening did not end. */
    GateLines(Rules rules, Suspicion suspicion, String cutShort) {
        this.rules = rules;
        this.suspicion = suspicion;
        this.cutShort = cutShort;
    }

    List<Line> of(Collection<GateRow> rows) {
        List<Line> lines = new ArrayList<>();
        List<Contrast> family = new ArrayList<>();
        List<GateRow> owners = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (GateRow row : rows) {
            for (Contrast screened : Contrast.allOf(row.key(), row.screening())) {
                if (!isSuspect(row)) {
                    lines.add(screened(row, screened));
                    continue;
                }
                Contrast fresh = Contrast.isKnown(screened.measure(), row.fresh())
                        ? new Contrast(row.key(), screened.measure(), row.fresh())
                        : null;
                family.add(fresh);
                owners.add(row);
                places.add(lines.size());
                lines.add(unconfirmed(row, screened));
            }
        }
        confirm(lines, family, owners, places);
        return lines;
    }

    private boolean isSuspect(GateRow row) {
        return suspicion != null && suspicion.pairs().containsKey(row.key());
    }

    private void confirm(List<Line> lines, List<Contrast> family, List<GateRow> owners, List<Integer> places) {
        double bias = Math.log1p(rules.bias());
        boolean[] worse = Holm.rejected(
                family.stream()
                        .mapToDouble(fresh ->
                                fresh == null ? Double.NaN : fresh.ranks().chanceNotAbove(bias))
                        .toArray(),
                rules.familyError());
        boolean[] better = Holm.rejected(
                family.stream()
                        .mapToDouble(fresh ->
                                fresh == null ? Double.NaN : fresh.ranks().chanceNotBelow(-bias))
                        .toArray(),
                rules.familyError());
        for (int i = 0; i < family.size(); i++) {
            Contrast fresh = family.get(i);
            if (fresh != null && !Double.isNaN(fresh.low())) {
                Verdict verdict = verdict(fresh, worse[i], better[i]);
                lines.set(places.get(i), confirmed(owners.get(i), fresh, verdict, family.size()));
            }
        }
    }

    private Verdict verdict(Contrast fresh, boolean isWorse, boolean isBetter) {
        double least = Math.log1p(rules.leastChange());
        double estimate = fresh.ranks().estimate();
        if (fresh.direction() == Direction.UNKNOWN) {
            return Verdict.INCONCLUSIVE;
        }
        if (isWorse && estimate >= least) {
            return Verdict.REGRESSED;
        }
        if (isBetter && estimate <= -least) {
            return Verdict.IMPROVED;
        }
        return fresh.isWithin(rules.tolerance()) ? Verdict.EQUIVALENT : Verdict.INCONCLUSIVE;
    }

    private Line confirmed(GateRow row, Contrast fresh, Verdict verdict, int family) {
        String reason = null;
        if (verdict == Verdict.INCONCLUSIVE) {
            reason = fresh.direction() == Direction.UNKNOWN ? Contrast.NO_DIRECTION : tooFew(row);
        }
        double detectable = Detectable.confirmed(fresh, rules, family);
        List<String> notes = verdict == Verdict.REGRESSED || verdict == Verdict.IMPROVED
                ? List.of(fresh.worse() + " of " + fresh.pairs().size() + " pairs were worse in head")
                : List.of();
        return line(fresh, verdict, reason, Line.Stage.CONFIRMED, detectable, notes);
    }

    private String tooFew(GateRow row) {
        int had = row.fresh().size();
        int planned = suspicion.pairs().get(row.key());
        if (had < planned) {
            return cut() + " after " + had + " of " + planned + " fresh pairs";
        }
        return String.format(
                Locale.ROOT,
                "its forks vary too much for %d fresh pairs to tell, within %.1f %%",
                had,
                100 * rules.tolerance());
    }

    private String cut() {
        return cutShort == null ? "ended early" : cutShort;
    }

    private Line screened(GateRow row, Contrast screened) {
        boolean isWithin = screened.direction() != Direction.UNKNOWN && screened.isWithin(rules.tolerance());
        Verdict verdict = isWithin ? Verdict.EQUIVALENT : Verdict.INCONCLUSIVE;
        String reason = null;
        if (screened.direction() == Direction.UNKNOWN) {
            reason = Contrast.NO_DIRECTION;
        } else if (!isWithin) {
            reason = row.screening().size() < rules.screenRounds() || suspicion == null
                    ? cut() + " after " + row.screening().size() + " of " + rules.screenRounds() + " screening pairs"
                    : "varies too much for " + row.screening().size() + " pairs to tell, and does not look worse";
        }
        return line(screened, verdict, reason, Line.Stage.SCREENED, Detectable.screened(screened, rules), List.of());
    }

    /** Stays where there are too few fresh pairs for an interval: what the screening saw, and no verdict by it. */
    private Line unconfirmed(GateRow row, Contrast screened) {
        int planned = suspicion.pairs().get(row.key());
        String reason = row.fresh().size() < planned
                ? cut() + " after " + row.fresh().size() + " of " + planned + " fresh pairs"
                : "too few samples beyond it in fresh forks";
        return line(screened, Verdict.INCONCLUSIVE, reason, Line.Stage.SCREENED, Double.NaN, List.of());
    }

    private static Line line(
            Contrast contrast,
            Verdict verdict,
            String reason,
            Line.Stage stage,
            double detectable,
            List<String> notes) {
        return new Line(
                contrast.key(),
                contrast.measure(),
                contrast.direction(),
                verdict,
                reason,
                stage,
                contrast.effect(),
                detectable,
                contrast.median(contrast.baseForks()),
                contrast.median(contrast.headForks()),
                contrast.baseForks(),
                contrast.headForks(),
                notes);
    }
}
