package dev.ringside.chart;

import dev.ringside.diff.ForkScore;
import dev.ringside.diff.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The two sides of a comparison, in colours that no verdict has. */
enum Arm {
    BASE("base", Look.hollow(Style.INK, Shapes.disc(9)), Line::baseForks),
    HEAD("head", Look.mark(Okabe.GREEN, Shapes.diamond(11)), Line::headForks);

    private final String label;
    private final Look look;
    private final Function<Line, List<ForkScore>> forks;

    Arm(String label, Look look, Function<Line, List<ForkScore>> forks) {
        this.label = label;
        this.look = look;
        this.forks = forks;
    }

    static Map<String, Look> legend() {
        Map<String, Look> looks = new LinkedHashMap<>();
        for (Arm arm : values()) {
            looks.put(arm.label, arm.look);
        }
        return looks;
    }

    String label() {
        return label;
    }

    Look look() {
        return look;
    }

    List<ForkScore> forks(Line line) {
        return forks.apply(line);
    }
}
