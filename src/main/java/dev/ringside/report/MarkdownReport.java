package dev.ringside.report;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Line;
import dev.ringside.diff.Names;
import dev.ringside.diff.Side;
import dev.ringside.diff.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code diff.md}, and the summary of a CI job: the rows that matter most in a table, the others folded away. */
final class MarkdownReport {
    /** Rows that are seen without unfolding. */
    static final int MOST_OPEN = 20;

    private static final String HEADER =
            "| verdict | row | base | head | change [95 % interval] | better | forks | |\n|---|---|--:|--:|--:|---|--:|---|\n";
    private static final Map<Verdict, String> SIGNS = new EnumMap<>(Map.of(
            Verdict.REGRESSED, "\u25bc ",
            Verdict.IMPROVED, "\u25b2 ",
            Verdict.EQUIVALENT, "\u25cf ",
            Verdict.INCONCLUSIVE, "\u25cb ",
            Verdict.NOT_COMPARABLE, "\u2716 "));

    private final StringBuilder out = new StringBuilder();
    private final Findings findings;
    private final Comparison comparison;
    private final Names names;

    private MarkdownReport(Findings findings) {
        this.findings = findings;
        this.comparison = findings.comparison();
        this.names = findings.names();
    }

    static String of(Findings findings) {
        return of(findings, Integer.MAX_VALUE);
    }

    /** With at most that many rows, and as many gaps. */
    static String of(Findings findings, int most) {
        MarkdownReport report = new MarkdownReport(findings);
        report.head();
        report.rows(most);
        report.foot();
        return report.out.toString();
    }

    private void head() {
        out.append("## ").append(comparison.outcome().words().toUpperCase(Locale.ROOT));
        out.append(findings.advisory() ? " (advisory)" : "").append("\n\n");
        out.append(MarkdownText.escaped(Sentences.outcome(findings))).append("\n\n");
        side(comparison.base());
        side(comparison.head());
        comparison.hostDifferences().forEach(fact -> out.append("- hosts differ: ")
                .append(MarkdownText.escaped(fact))
                .append('\n'));
        out.append("- ")
                .append(MarkdownText.escaped(Sentences.overall(findings)))
                .append("\n\n");
    }

    private void side(Side side) {
        out.append("- ").append(side.label()).append(": ").append(MarkdownText.escaped(side.source()));
        if (side.revision() != null) {
            out.append(", revision ").append(MarkdownText.escaped(side.revision()));
        }
        if (side.session() != null) {
            out.append(", ").append(MarkdownText.escaped(side.session()));
        }
        out.append('\n');
    }

    private void rows(int most) {
        MarkdownGaps gaps = new MarkdownGaps(findings, most);
        List<Line> ranked = findings.ranked();
        int shown = Math.min(most, ranked.size());
        int worst = findings.worst(shown);
        if (worst == 0) {
            gaps.thatMatter(out);
        }
        names.shared().forEach(words -> out.append(MarkdownText.escaped(words)).append("\n\n"));
        table(ranked.subList(0, worst), MOST_OPEN);
        if (worst > 0) {
            gaps.thatMatter(out);
        }
        table(ranked.subList(worst, shown), Math.max(0, MOST_OPEN - worst));
        if (shown < ranked.size()) {
            out.append(ranked.size() - shown).append(" more are in diff.md\n\n");
        }
        if (shown > 0) {
            Sentences.commonReason(findings)
                    .ifPresent(words -> out.append(MarkdownText.escaped(words)).append("\n\n"));
            out.append(MarkdownText.escaped(Sentences.reading(comparison))).append("\n\n");
        }
        gaps.others(out);
    }

    private void table(List<Line> lines, int mostOpen) {
        int open = Math.min(lines.size(), mostOpen);
        if (open > 0) {
            out.append(HEADER);
            lines.subList(0, open).forEach(this::row);
            out.append('\n');
        }
        if (lines.size() > open) {
            out.append("<details><summary>").append(lines.size() - open).append(" more</summary>\n\n");
            out.append(HEADER);
            lines.subList(open, lines.size()).forEach(this::row);
            out.append("\n</details>\n\n");
        }
    }

    private void row(Line line) {
        out.append("| ").append(SIGNS.get(line.verdict())).append(Words.of(line.verdict()));
        out.append(" | ")
                .append(MarkdownText.escaped(names.brief(line.key())))
                .append(", ")
                .append(line.measure().label());
        out.append(" | ").append(MarkdownText.escaped(Words.figure(line.base(), line)));
        out.append(" | ").append(MarkdownText.escaped(Words.figure(line.head(), line)));
        out.append(" | ").append(Change.text(line.effect().ratio()));
        out.append(' ').append(MarkdownText.escaped(Change.interval(line.effect())));
        out.append(" | ").append(Words.better(line.direction()));
        out.append(" | ").append(Words.forks(line));
        out.append(" | ")
                .append(MarkdownText.escaped(Words.remarks(line, findings.commonReason())))
                .append(" |\n");
    }

    private void foot() {
        comparison.notes().forEach(note -> out.append("- ")
                .append(MarkdownText.escaped(note))
                .append('\n'));
        out.append(comparison.notes().isEmpty() ? "" : "\n");
        out.append(MarkdownText.escaped(Sentences.next(findings)))
                .append("\n\nexit code ")
                .append(findings.exitCode());
        out.append('\n');
    }
}
