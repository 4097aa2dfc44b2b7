package dev.ringside.report;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Line;
import dev.ringside.diff.Names;
import dev.ringside.diff.Plain;
import dev.ringside.diff.Side;
import dev.ringside.diff.Verdict;
import java.util.List;
import java.util.Locale;

/** For a terminal that may know no more than ASCII: what matters first, the verdict in words at both ends. */
public final class TextReport {
    private static final int MOST_ROWS = 40;
    private static final int MOST_GAPS = 10;

    private final StringBuilder out = new StringBuilder();
    private final Findings findings;
    private final Comparison comparison;
    private final Names names;
    private final int mostRows;
    private final int mostGaps;
    private final boolean coloured;

    private TextReport(Findings findings, boolean all, boolean coloured) {
        this.findings = findings;
        this.comparison = findings.comparison();
        this.names = findings.names();
        this.mostRows = all ? Integer.MAX_VALUE : MOST_ROWS;
        this.mostGaps = all ? Integer.MAX_VALUE : MOST_GAPS;
        this.coloured = coloured;
    }

    /** {@code folder} is where the rest is, for whoever wants more than what is shown. */
    public static String of(Findings findings, boolean all, boolean coloured, String folder) {
        TextReport report = new TextReport(findings, all, coloured);
        report.head();
        report.rows(folder);
        report.foot();
        return report.out.toString();
    }

    private void head() {
        side(comparison.base());
        side(comparison.head());
        comparison.hostDifferences().forEach(fact -> line("hosts differ: " + Plain.text(fact)));
        line("");
    }

    private void side(Side side) {
        String revision = side.revision() == null ? "" : "  revision " + Plain.text(side.revision());
        line(side.label() + "  " + Plain.text(side.source()) + revision);
    }

    private void rows(String folder) {
        TextGaps gaps = new TextGaps(findings, mostGaps, folder);
        List<Line> ranked = findings.ranked();
        int shown = Math.min(mostRows, ranked.size());
        int worst = findings.worst(shown);
        String aside = gaps.thatMatter();
        if (worst == 0 && !aside.isEmpty()) {
            line(aside);
        }
        names.shared().forEach(this::line);
        TextTable table = new TextTable(
                "row", "verdict", "measure", "base", "head", "change", "95 % interval", "better", "forks");
        ranked.subList(0, worst).forEach(line -> add(table, line));
        table.addAside(worst == 0 ? "" : aside);
        ranked.subList(worst, shown).forEach(line -> add(table, line));
        out.append(table.text(this::painted));
        if (shown < ranked.size()) {
            line("... and " + (ranked.size() - shown) + " more, in " + folder + "/diff.md, or here with --all");
        }
        if (shown > 0) {
            Sentences.commonReason(findings).ifPresent(this::line);
            line("(" + Sentences.reading(comparison) + ")");
        }
        line("");
        out.append(gaps.others());
        line("");
    }

    private void add(TextTable table, Line line) {
        table.add(cells(line), Words.remarks(line, findings.commonReason()));
    }

    private List<String> cells(Line line) {
        return List.of(
                names.brief(line.key()),
                Words.of(line.verdict()),
                line.measure().label(),
                Words.figure(line.base(), line),
                Words.figure(line.head(), line),
                Change.text(line.effect().ratio()),
                Change.interval(line.effect()),
                Words.better(line.direction()),
                Words.forks(line));
    }

    private void foot() {
        line(Sentences.overall(findings));
        comparison.notes().forEach(note -> line("note: " + Plain.text(note)));
        line(comparison.outcome().words().toUpperCase(Locale.ROOT) + ": " + Sentences.outcome(findings));
        line(Sentences.next(findings));
        line("exit code " + findings.exitCode() + (findings.advisory() ? " (advisory: 0 whatever was found)" : ""));
    }

    private String painted(String verdict) {
        if (!coloured) {
            return verdict;
        }
        if (verdict.equals(Words.of(Verdict.REGRESSED))) {
            return "\u001b[1;31m" + verdict + "\u001b[0m";
        }
        if (verdict.equals(Words.of(Verdict.IMPROVED))) {
            return "\u001b[34m" + verdict + "\u001b[0m";
        }
        return verdict.equals(Words.of(Verdict.EQUIVALENT)) ? verdict : "\u001b[33m" + verdict + "\u001b[0m";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
