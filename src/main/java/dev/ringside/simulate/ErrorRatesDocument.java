package dev.ringside.simulate;

import dev.ringside.diff.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a document for people, in Markdown. */
final class ErrorRatesDocument {
    private static final Rules RULES = Rules.STANDARD;

    private final ErrorRates rates;
    private final List<String> lines = new ArrayList<>();

    ErrorRatesDocument(ErrorRates rates) {
        this.rates = rates;
    }

    String text() {
        introduction();
        bars();
        duets();
        others();
        sessions();
        stops();
        return String.join("\n", lines) + "\n";
    }

    private void add(String text) {
        lines.addAll(Arrays.asList(text.strip().split("\n")));
        lines.add("");
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private void row(String... cells) {
        lines.add(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void head(String... cells) {
        row(cells);
        row(Arrays.stream(cells).map(cell -> "---").toArray(String[]::new));
    }

    private void introduction() {
        add("""
                # How often a verdict is wrong
                """);
        add(format("""
                Simulated, by `%s`:
                forks are drawn with a known truth, and the code that judges real forks judges these. No figure of this page was measured on a
                machine, and a host that does what no row here does is promised nothing. The same numbers give the same bytes.

                **What is drawn.** %d rows a run, %,d runs for every line of a table. The logarithm of a fork's score is normal with the
                fork CV of the line as its standard deviation; the five iterations of a fork have that CV around the fork's own level, so
                that they make up a fifth of the variance of its score. Time is counted in forks, which run one after the other:

                - *quiet*: nothing else happens.
                - *drift*: the host's level moves by 20 %% over 2,000 forks, up or down by a coin.
                - *bursts*: after 100 forks on average (exponential) the host is 5 to 50 %% slower for 3 to 39 forks.
                - *outliers*: 8 %% of the forks are 1.5 to 5 times slower from beginning to end.
                - *bias 1 %%*: head differs from base by 1 %% in every unplanted row, up or down by a coin, as two copies of one build do.

                A planted change is of the first row: its head really costs 5 or 10 %% more, and all other rows are unchanged.

                **Rates** have their 95 %% interval (Clopper and Pearson) in brackets; where nothing happened its upper end is 3 / runs.
                """, command(), rates.rows, rates.runs));
    }

    private String command() {
        return format("bin/ringside simulate --runs %d --rows %d --seed %d", rates.runs, rates.rows, rates.seed);
    }

    private void bars() {
        add("""
                ## What is asked for

                | asked | worst line | held |
                |---|---|---|""");
        lines.remove(lines.size() - 1);
        bar("at most 1 % of runs without a change have any REGRESSED row", 0.05, -1, 0.01);
        bar("+5 % on one row is found in at least 95 % of runs, fork CV up to 2 %", 0.02, 0, 0.95);
        bar("+5 % on one row is found in at least 85 % of runs, fork CV 3 %", 0.03, 0, 0.85);
        bar("+10 % on one row is found in at least 95 % of runs, fork CV up to 5 %", 0.05, 1, 0.95);
        coverageBar();
        lines.add("");
        add("""
                Asked for on a host that is quiet, drifts or has bursts; the other conditions are in the tables only. *Held* is by the rate itself, not
                by the end of its interval.
                """);
    }

    private boolean isAsked(ErrorRates.Duet duet) {
        return duet.condition() != Condition.OUTLIERS && duet.condition() != Condition.BIASED;
    }

    private void bar(String asked, double mostCv, int planted, double bound) {
        ErrorRates.Duet worst = null;
        double worstShare = 0;
        for (ErrorRates.Duet duet : rates.duets) {
            boolean isOther = planted == 0 && bound < 0.9 && duet.forkCv() != mostCv;
            if (!isAsked(duet) || duet.forkCv() > mostCv || isOther) {
                continue;
            }
            double share = planted < 0 ? -duet.unchanged().ours().falseAlarms.share() : found(duet, planted);
            if (worst == null || share < worstShare) {
                worst = duet;
                worstShare = share;
            }
        }
        boolean isHeld = planted < 0 ? -worstShare <= bound : worstShare >= bound;
        row(asked, format("%.2f %% (%s)", 100 * Math.abs(worstShare), name(worst)), isHeld ? "yes" : "**no**");
    }

    private static double found(ErrorRates.Duet duet, int planted) {
        return duet.planted().get(planted).ours().found.share();
    }

    private void coverageBar() {
        double low = 1;
        double high = 0;
        for (ErrorRates.Duet duet : rates.duets) {
            double share = duet.all(errors -> errors.covered).share();
            low = isAsked(duet) ? Math.min(low, share) : low;
            high = isAsked(duet) ? Math.max(high, share) : high;
        }
        row(
                "95 % intervals of rows cover the truth in 93 to 97 %",
                format("%.2f to %.2f %%", 100 * low, 100 * high), low >= 0.93 && high <= 0.97 ? "yes" : "**no**");
    }

    private static String name(ErrorRates.Duet duet) {
        return duet.condition().words() + ", " + percent(duet.forkCv());
    }

    private static String percent(double share) {
        return format("%.0f %%", 100 * share);
    }

    private void duets() {
        add(format(
                """
                ## A duet

                Pairs of forks back to back, judged by the rules of `duet`: %d pairs of every row, and for those that these leave open a planned number of
                fresh ones, %d at most; tolerance %s, Holm over the suspects with a family error of %s, against a bias of %s.

                - *false alarms*: runs without a change in which any row is REGRESSED. *false praise*: in which any is IMPROVED.
                - *found*: runs in which the planted row is REGRESSED.
                - *covered*: rows whose 95 %% interval has the truth in it, of runs with and without a change; *screened* and *confirmed* are the two stages at which
                  a row can end. Signed ranks have no interval of exactly 95 %%: of 8 pairs it is one of 96.1 %%. *Overall* is the interval of the geometric
                  mean of all rows.
                - *open*: rows of unchanged runs that are INCONCLUSIVE. *pairs*: of forks, in an unchanged run, all rows together.
                """,
                RULES.screenRounds(),
                RULES.mostRounds(),
                percent(RULES.tolerance()),
                percent(RULES.familyError()),
                percent(RULES.bias())));
        head(
                "host",
                "fork CV",
                "false alarms",
                "false praise",
                "+5 % found",
                "+10 % found",
                "covered",
                "screened",
                "confirmed",
                "overall",
                "open",
                "pairs");
        for (ErrorRates.Duet duet : rates.duets) {
            DuetErrors unchanged = duet.unchanged().ours();
            row(
                    duet.condition().words(),
                    percent(duet.forkCv()),
                    unchanged.falseAlarms.text(),
                    unchanged.falseImprovements.text(),
                    duet.planted().get(0).ours().found.text(),
                    duet.planted().get(1).ours().found.text(),
                    duet.all(errors -> errors.covered).brief(),
                    duet.all(errors -> errors.coveredScreened).brief(),
                    duet.all(errors -> errors.coveredConfirmed).brief(),
                    duet.all(errors -> errors.overallCovered).text(),
                    unchanged.inconclusive.brief(),
                    format("%.0f", unchanged.meanPairs()));
        }
        lines.add("");
    }

    private void others() {
        add(format("""
                ## The rules of others on the same hosts

                Each cell: **runs without a change in which any row is called slower / +5 %% found / +10 %% found**, in percent of runs, each
                within %.1f percentage points (95 %%). The hosts are those of the duets above. A rule judges five iterations of each fork.

                - *all base, then all head*: as these tools are fed: JMH runs the forks of a row one after the other, and the suite of one side before that of the other.
                - *in turns*: a fork of base and one of head at a time, in turns with all other rows, as a duet does: what the rule itself is worth on a host
                  that moves. Where the host does not move the order means nothing, and is left out.
                - *5 forks* of each row and side are what a user has; *as many as ours* is as many forks as the duet of that run took, dealt equally to all rows.
                - Mann-Whitney on forks is what benchstat does with one line a fork; 200 %% is the default of github-action-benchmark.
                """, 98 / Math.sqrt(rates.runs)));
        List<String> titles = new ArrayList<>(List.of("host", "fork CV", "fed"));
        for (OtherRule rule : OtherRule.values()) {
            titles.add(rule.words());
        }
        titles.add("duet");
        head(titles.toArray(String[]::new));
        for (ErrorRates.Duet duet : rates.duets) {
            for (Feeding feeding : Feeding.values()) {
                if (isMoving(duet) || feeding == Feeding.SEQUENTIAL_FIVE || feeding == Feeding.SEQUENTIAL_ALIKE) {
                    others(duet, feeding);
                }
            }
        }
        lines.add("");
    }

    private static boolean isMoving(ErrorRates.Duet duet) {
        return duet.condition().drifts() || duet.condition().bursts();
    }

    private void others(ErrorRates.Duet duet, Feeding feeding) {
        List<String> cells = new ArrayList<>(List.of(
                duet.condition().words(),
                percent(duet.forkCv()),
                !isMoving(duet) ? feeding.words().replaceFirst(".*; ", "") : feeding.words()));
        for (OtherRule rule : OtherRule.values()) {
            cells.add(three(
                    duet.unchanged().others().falseAlarms(feeding, rule),
                    duet.planted().get(0).others().found(feeding, rule),
                    duet.planted().get(1).others().found(feeding, rule)));
        }
        cells.add(three(
                duet.unchanged().ours().falseAlarms,
                duet.planted().get(0).ours().found,
                duet.planted().get(1).ours().found));
        row(cells.toArray(String[]::new));
    }

    private static String three(Rate one, Rate two, Rate three) {
        return format("%.1f / %.1f / %.1f", 100 * one.share(), 100 * two.share(), 100 * three.share());
    }

    private void sessions() {
        add(format("""
                ## Two runs from different times

                What `diff` makes of two runs of a quiet host. Every session has a level of its own, common to all of its rows, with a standard deviation of %s; it
                is part of every interval, and no number of forks averages it out. That is why small changes are not found, and why nothing is called equivalent
                within %s: use a duet for those. Two forks of a row have an interval, and prove no change: judged as three are, they had false alarms in
                1.4 %% of the runs at a fork CV of 5 %%.
                """, percent(RULES.sessionDrift()), percent(RULES.tolerance())));
        head("forks", "fork CV", "false alarms", "+20 % found", "+30 % found", "covered", "overall covered", "open");
        for (ErrorRates.Sessions two : rates.sessions) {
            row(
                    Integer.toString(two.forks()),
                    percent(two.forkCv()),
                    two.unchanged().falseAlarms.text(),
                    two.planted().get(0).found.text(),
                    two.planted().get(1).found.text(),
                    two.unchanged().covered.brief(),
                    two.unchanged().overallCovered.text(),
                    two.unchanged().inconclusive.brief());
        }
        lines.add("");
    }

    private void stops() {
        add("""
                ## Rows that stop early

                `run --budget` gives a row no more forks once its 95 % interval is as narrow as `--precision` asks, after a least number of them. To stop because an
                interval is narrow favours those that are narrow by chance. Covered: intervals that have the truth in them, after the least number of forks
                with no look at their width, and where the rule has stopped (at the latest after 60 forks). The rule's least is 8; 6 is beside it to show
                what fewer would do.
                """);
        List<String> titles = new ArrayList<>(List.of("precision", "fork CV"));
        for (int least : ErrorRates.LEAST_ROUNDS) {
            titles.add(least + " forks: covered");
            titles.add("stopped after at least " + least + ": covered");
            titles.add("forks on average");
        }
        head(titles.toArray(String[]::new));
        for (ErrorRates.Stop stop : rates.stops) {
            List<String> cells = new ArrayList<>(List.of(percent(stop.precision()), percent(stop.forkCv())));
            for (EarlyStop early : stop.byLeastRounds()) {
                cells.add(early.coveredFixed.text());
                cells.add(early.coveredStopped.text());
                cells.add(format("%.1f", early.meanForks()));
            }
            row(cells.toArray(String[]::new));
        }
    }
}
