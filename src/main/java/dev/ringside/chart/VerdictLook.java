package dev.ringside.chart;

import dev.ringside.diff.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A verdict by colour and by shape, so that neither has to be seen. */
enum VerdictLook {
    REGRESSED(Verdict.REGRESSED, "regressed", Look.mark(Okabe.VERMILLION, Shapes.downTriangle(14))),
    IMPROVED(Verdict.IMPROVED, "improved", Look.mark(Okabe.BLUE, Shapes.triangle(14))),
    EQUIVALENT(Verdict.EQUIVALENT, "equivalent", Look.mark(Style.FAINT_INK, Shapes.disc(11))),
    INCONCLUSIVE(Verdict.INCONCLUSIVE, "inconclusive", Look.hollow(Style.FAINT_INK, Shapes.disc(11))),
    NOT_COMPARABLE(Verdict.NOT_COMPARABLE, "not comparable", Look.hollow(Style.FAINT_INK, Shapes.bow(13)));

    private final Verdict verdict;
    private final String label;
    private final Look look;

    VerdictLook(Verdict verdict, String label, Look look) {
        this.verdict = verdict;
        this.label = label;
        this.look = look;
    }

    static VerdictLook of(Verdict verdict) {
        return Arrays.stream(values())
                .filter(look -> look.verdict == verdict)
                .findFirst()
                .orElseThrow();
    }

    /** For a legend. */
    static Map<String, Look> legend() {
        Map<String, Look> looks = new LinkedHashMap<>();
        for (VerdictLook look : values()) {
            looks.put(look.label, look.look);
        }
        return looks;
    }

    String label() {
        return label;
    }

    Look look() {
        return look;
    }
}
