package dev.ringside.advice;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Factorial;
import dev.ringside.analysis.FlagEffect;
import dev.ringside.analysis.FlagEffects;
import dev.ringside.analysis.Flags;
import dev.ringside.chart.Change;
import dev.ringside.chart.RingWords;
import dev.ringside.diff.Effect;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which flags change throughput once the ring is warm, and which make no difference beyond noise. */
final class FlagWords {
    private static final String BENCHMARK = "RingThroughput";
    private static final String METRIC = Cells.BYTES_MOVED;

    /** Chance that any flag of a setting is said to matter though none does. */
    private static final double FAMILY_ERROR = 0.01;

    /** Smaller effects matter to nobody, however well they are proven. */
    private static final double LEAST = 0.01;

    private FlagWords() {}

    static List<Finding> of(Cells cells) {
        return Factorial.of(cells, cell -> cell.shortName().equals(BENCHMARK), METRIC).stream()
                .map(factorial -> new Finding(
                        Topic.FLAGS,
                        RingWords.of(factorial.setting()),
                        words(FlagEffects.of(cells, factorial, METRIC)),
                        /* isMain= */ true))
                .toList();
    }

    private static String words(List<FlagEffect> effects) {
        if (effects.stream().noneMatch(effect -> effect.ratio().isKnown())) {
            return "one fork of each combination: nothing can be told from noise";
        }
        List<FlagEffect> matter = effects.stream()
                .filter(effect -> matters(effect, effects.size()))
                .toList();
        List<FlagEffect> others = effects.stream()
                .filter(effect -> effect.isMain() && !matter.contains(effect))
                .toList();
        List<String> words = new ArrayList<>();
        matter.forEach(effect -> words.add(change(effect)));
        if (!others.isEmpty()) {
            words.add("no difference beyond noise: "
                    + others.stream().map(FlagWords::name).collect(Collectors.joining(", ")) + " (" + within(others)
                    + ")");
        }
        return String.join("; ", words);
    }

    private static boolean matters(FlagEffect effect, int questions) {
        return effect.chance() <= FAMILY_ERROR / questions
                && Math.abs(effect.ratio().mean() - 1) >= LEAST;
    }

    private static String change(FlagEffect effect) {
        Interval ratio = effect.ratio();
        String change =
                Change.text(ratio.mean()) + " " + Change.interval(new Effect(ratio.mean(), ratio.low(), ratio.high()));
        return effect.isMain()
                ? name(effect) + " " + change + " throughput"
                : name(effect) + " together: each does " + change + " more than alone";
    }

    private static String name(FlagEffect effect) {
        return effect.flags().stream().map(flag -> Flags.label(flag, "on")).collect(Collectors.joining(" and "));
    }

    /** The widest of their intervals, which is what is not excluded. */
    private static String within(List<FlagEffect> effects) {
        double low = effects.stream()
                .mapToDouble(effect -> effect.ratio().low())
                .min()
                .orElse(Double.NaN);
        double high = effects.stream()
                .mapToDouble(effect -> effect.ratio().high())
                .max()
                .orElse(Double.NaN);
        return (effects.size() == 1 ? "" : "all ") + "within " + Change.text(low) + " to " + Change.text(high);
    }
}
