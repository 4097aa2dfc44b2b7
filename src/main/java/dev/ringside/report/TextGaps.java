package dev.ringside.report;

import dev.ringside.diff.Gap;
import dev.ringside.diff.Names;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Plain;
import java.util.List;

/** The rows that could not be compared, kind by kind, in lines that a wide terminal has room for. */
final class TextGaps {
    private static final int WIDTH = 118;

    /** A reason of so few characters stays beside its name, however long that is. */
    private static final int SHORT = 24;

    private final Findings findings;
    private final Names names;
    private final int most;
    private final String folder;

    /** Of each kind {@code most} are shown, the others are in {@code folder}. */
    TextGaps(Findings findings, int most, String folder) {
        this.findings = findings;
        this.names = findings.names();
        this.most = most;
        this.folder = folder;
    }

    /** Those that bear on the outcome; empty where there are none. */
    String thatMatter() {
        StringBuilder out = new StringBuilder();
        for (Gap.Kind kind : Gap.Kind.values()) {
            if (kind.outcome() != Outcome.FINE) {
                list(out, kind);
            }
        }
        return out.toString();
    }

    /** The others, and of which kinds there are none. */
    String others() {
        StringBuilder out = new StringBuilder();
        StringBuilder none = new StringBuilder();
        for (Gap.Kind kind : Gap.Kind.values()) {
            if (findings.gaps(kind).isEmpty()) {
                none.append(none.isEmpty() ? "" : "; ").append(Words.of(kind)).append(": none");
            } else if (kind.outcome() == Outcome.FINE) {
                list(out, kind);
            }
        }
        return out.append(none).append(none.isEmpty() ? "" : "\n").toString();
    }

    private void list(StringBuilder out, Gap.Kind kind) {
        List<Gap> found = findings.gaps(kind);
        if (found.isEmpty()) {
            return;
        }
        out.append(Words.of(kind)).append(": ").append(found.size()).append('\n');
        int shown = Math.min(most, found.size());
        found.subList(0, shown).forEach(gap -> add(out, gap));
        if (shown < found.size()) {
            out.append("    ... and ").append(found.size() - shown).append(" more, in ");
            out.append(folder).append("/diff.md\n");
        }
    }

    private void add(StringBuilder out, Gap gap) {
        String name = "    " + names.of(gap.key());
        String reason = "(" + Plain.text(gap.reason()) + ")";
        if (reason.length() <= SHORT || name.length() + 2 + reason.length() <= WIDTH) {
            out.append(name).append("  ").append(reason).append('\n');
            return;
        }
        out.append(name).append('\n');
        StringBuilder line = new StringBuilder();
        for (String word : reason.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() > WIDTH) {
                out.append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "        " : " ").append(word);
        }
        out.append(line).append('\n');
    }
}
