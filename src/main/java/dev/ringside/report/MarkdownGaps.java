package dev.ringside.report;

import dev.ringside.diff.Gap;
import dev.ringside.diff.Names;
import dev.ringside.diff.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The rows that could not be compared as lists, long ones folded away. */
final class MarkdownGaps {
    private final Findings findings;
    private final Names names;
    private final int most;

    /** Of each kind at most {@code most} are listed. */
    MarkdownGaps(Findings findings, int most) {
        this.findings = findings;
        this.names = findings.names();
        this.most = most;
    }

    /** Those that bear on the outcome. */
    void thatMatter(StringBuilder out) {
        for (Gap.Kind kind : Gap.Kind.values()) {
            if (kind.outcome() != Outcome.FINE) {
                list(out, kind);
            }
        }
    }

    /** The others, and of which kinds there are none. */
    void others(StringBuilder out) {
        for (Gap.Kind kind : Gap.Kind.values()) {
            if (kind.outcome() == Outcome.FINE) {
                list(out, kind);
            }
        }
        String none = Arrays.stream(Gap.Kind.values())
                .filter(kind -> findings.gaps(kind).isEmpty())
                .map(kind -> Words.of(kind) + ": none")
                .collect(Collectors.joining("; "));
        out.append(none).append(none.isEmpty() ? "" : "\n\n");
    }

    private void list(StringBuilder out, Gap.Kind kind) {
        List<Gap> gaps = findings.gaps(kind);
        if (gaps.isEmpty()) {
            return;
        }
        out.append("**").append(Words.of(kind)).append("**: ");
        out.append(gaps.size()).append("\n\n");
        boolean folded = gaps.size() > MarkdownReport.MOST_OPEN;
        out.append(folded ? "<details><summary>which</summary>\n\n" : "");
        int shown = Math.min(most, gaps.size());
        for (Gap gap : gaps.subList(0, shown)) {
            out.append("- ").append(MarkdownText.escaped(names.of(gap.key())));
            out.append(": ").append(MarkdownText.escaped(gap.reason())).append('\n');
        }
        out.append(shown < gaps.size() ? "- " + (gaps.size() - shown) + " more are in diff.md\n" : "");
        out.append(folded ? "\n</details>\n\n" : "\n");
    }
}
