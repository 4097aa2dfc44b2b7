package dev.ringside.report;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.Names;
import dev.ringside.diff.Plain;
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
        report.gaps(most);
        report.foot();
        return report.out.toString();
    }

    private void head() {
        out.append("## ").append(comparison.outcome().words().toUpperCase(Locale.ROOT));
        out.append(findings.advisory() ? " (advisory)" : "").append("\n\n");
        out.append(escaped(Sentences.outcome(findings))).append("\n\n");
        side(comparison.base());
        side(comparison.head());
        comparison.hostDifferences().forEach(fact -> out.append("- hosts differ: ")
                .append(escaped(fact))
                .append('\n'));
        out.append("- ").append(escaped(Sentences.overall(findings))).append("\n\n");
    }

    private void side(Side side) {
        out.append("- ").append(side.label()).append(": ").append(escaped(side.source()));
        if (side.revision() != null) {
            out.append(", revision ").append(escaped(side.revision()));
        }
        if (side.session() != null) {
            out.append(", ").append(escaped(side.session()));
        }
        out.append('\n');
    }

    private void rows(int most) {
        List<Line> ranked = findings.ranked();
        if (ranked.isEmpty()) {
            return;
        }
        int shown = Math.min(most, ranked.size());
        int open = Math.min(shown, MOST_OPEN);
        out.append(HEADER);
        ranked.subList(0, open).forEach(this::row);
        if (shown > open) {
            out.append("\n<details><summary>")
                    .append(shown - open)
                    .append(" more</summary>\n\n")
                    .append(HEADER);
            ranked.subList(open, shown).forEach(this::row);
            out.append("\n</details>\n");
        }
        if (shown < ranked.size()) {
            out.append("\n").append(ranked.size() - shown).append(" more are in diff.md\n");
        }
        out.append('\n').append(escaped(Sentences.reading(comparison))).append("\n\n");
    }

    private void row(Line line) {
        out.append("| ").append(SIGNS.get(line.verdict())).append(Words.of(line.verdict()));
        out.append(" | ")
                .append(escaped(names.of(line.key())))
                .append(", ")
                .append(line.measure().label());
        out.append(" | ").append(escaped(Words.figure(line.base(), line)));
        out.append(" | ").append(escaped(Words.figure(line.head(), line)));
        out.append(" | ").append(Change.text(line.effect().ratio()));
        out.append(' ').append(escaped(Change.interval(line.effect())));
        out.append(" | ").append(Words.better(line.direction()));
        out.append(" | ").append(Words.forks(line));
        out.append(" | ").append(escaped(Words.remarks(line))).append(" |\n");
    }

    private void gaps(int most) {
        for (Gap.Kind kind : Gap.Kind.values()) {
            List<Gap> gaps =
                    comparison.gaps().stream().filter(gap -> gap.kind() == kind).toList();
            out.append("**").append(Words.of(kind)).append("**: ");
            if (gaps.isEmpty()) {
                out.append("none\n\n");
                continue;
            }
            out.append(gaps.size()).append("\n\n");
            boolean folded = gaps.size() > MOST_OPEN;
            out.append(folded ? "<details><summary>which</summary>\n\n" : "");
            int shown = Math.min(most, gaps.size());
            gaps.subList(0, shown).forEach(this::gap);
            out.append(shown < gaps.size() ? "- " + (gaps.size() - shown) + " more are in diff.md\n" : "");
            out.append(folded ? "\n</details>\n\n" : "\n");
        }
    }

    private void gap(Gap gap) {
        out.append("- ").append(escaped(names.of(gap.key()))).append(": ").append(escaped(gap.reason()));
        out.append('\n');
    }

    private void foot() {
        comparison
                .notes()
                .forEach(note -> out.append("- ").append(escaped(note)).append('\n'));
        out.append(comparison.notes().isEmpty() ? "" : "\n");
        out.append(escaped(Sentences.next(findings))).append("\n\nexit code ").append(findings.exitCode());
        out.append('\n');
    }

    /** Text that means nothing to Markdown, to HTML, or to a forge that links names and numbers. */
    static String escaped(String text) {
        String plain = Plain.text(text);
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '|' -> escaped.append("&#124;");
                case '@' -> escaped.append("&#64;");
                case '#' -> escaped.append("&#35;");
                case '\\', '`', '*', '_', '[', ']', '~', '!' ->
                    escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
