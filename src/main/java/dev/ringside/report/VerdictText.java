package dev.ringside.report;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.Names;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Plain;
import dev.ringside.diff.Side;
import dev.ringside.diff.Verdict;
import java.util.List;

/** {@code verdict.txt}: the outcome and the exit code in the first line, then what a person asks next, a fact a line. */
final class VerdictText {
    private static final int MOST_NAMED = 20;

    private VerdictText() {}

    static String of(Findings findings) {
        Comparison comparison = findings.comparison();
        StringBuilder out = new StringBuilder(findings.headline()).append('\n');
        out.append(Sentences.outcome(findings)).append('\n');
        if (findings.advisory()) {
            out.append("advisory: the exit code is 0 whatever was found\n");
        }
        for (Verdict verdict : Verdict.values()) {
            out.append(Words.of(verdict))
                    .append(": ")
                    .append(findings.lines(verdict))
                    .append('\n');
        }
        for (Gap.Kind kind : Gap.Kind.values()) {
            out.append(Words.of(kind))
                    .append(": ")
                    .append(findings.gaps(kind).size())
                    .append('\n');
        }
        side(out, comparison.base());
        side(out, comparison.head());
        comparison.hostDifferences().forEach(fact -> out.append("host differs: ")
                .append(Plain.text(fact))
                .append('\n'));
        named(out, findings);
        return out.toString();
    }

    private static void side(StringBuilder out, Side side) {
        out.append(side.label()).append(": ").append(Plain.text(side.source()));
        if (side.revision() != null) {
            out.append(", revision ").append(Plain.text(side.revision()));
        }
        out.append('\n');
    }

    private static void named(StringBuilder out, Findings findings) {
        Comparison comparison = findings.comparison();
        Names names = findings.names();
        List<Line> regressed = findings.ranked().stream()
                .filter(line -> line.verdict() == Verdict.REGRESSED)
                .limit(MOST_NAMED)
                .toList();
        for (Line line : regressed) {
            out.append("worse: ")
                    .append(names.of(line.key()))
                    .append(' ')
                    .append(line.measure().label());
            out.append(' ').append(Change.text(line.effect().ratio())).append(' ');
            out.append(Change.interval(line.effect())).append('\n');
        }
        comparison.gaps().stream()
                .filter(gap -> gap.kind().outcome() == Outcome.CELLS_MISSING)
                .limit(MOST_NAMED)
                .forEach(gap -> out.append(Words.of(gap.kind()))
                        .append(" row: ")
                        .append(names.of(gap.key()))
                        .append(", ")
                        .append(Plain.text(gap.reason()))
                        .append('\n'));
    }
}
