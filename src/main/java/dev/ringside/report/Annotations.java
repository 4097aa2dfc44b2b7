package dev.ringside.report;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.Names;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Plain;
import dev.ringside.diff.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Lines of a job's log that GitHub shows on top of it; it takes ten of a step. */
public final class Annotations {
    private static final int MOST = 10;

    private Annotations() {}

    /** What regressed, is missing or has failed; a warning where it has no say. */
    public static List<String> of(Findings findings) {
        Comparison comparison = findings.comparison();
        Names names = findings.names();
        List<String> lines = new ArrayList<>();
        for (Line line : findings.ranked()) {
            if (line.verdict() == Verdict.REGRESSED) {
                String text = names.of(line.key()) + " " + line.measure().label() + " "
                        + Change.text(line.effect().ratio()) + " " + Change.interval(line.effect());
                lines.add(line(findings, "regressed", text));
            }
        }
        for (Gap gap : comparison.gaps()) {
            if (gap.kind().outcome() == Outcome.CELLS_MISSING) {
                lines.add(line(findings, Words.of(gap.kind()), names.of(gap.key()) + ": " + gap.reason()));
            }
        }
        return List.copyOf(lines.subList(0, Math.min(MOST, lines.size())));
    }

    private static String line(Findings findings, String title, String text) {
        String escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        return (findings.advisory() ? "::warning" : "::error") + " title=" + title + "::" + Plain.text(escaped);
    }
}
