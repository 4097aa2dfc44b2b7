package dev.ringside.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;

/**
 * The axis of time: rounds that both sides share and stand in side by side, or the turns of one run after those of the other, since runs that were
 * measured at different times share none.
 */
record Turns(boolean shared, int first, int base, int head) {
    private static final double ASIDE = 0.17;
    private static final int MOST_LABELS = 24;

    static Turns of(boolean shared, List<OrderPanel> panels) {
        int first = panels.stream()
                .flatMapToInt(panel -> Arrays.stream(Arm.values()).mapToInt(panel::firstTurn))
                .filter(turn -> turn > 0)
                .min()
                .orElse(1);
        return new Turns(shared, shared ? first : 1, last(panels, Arm.BASE), last(panels, Arm.HEAD));
    }

    private static int last(List<OrderPanel> panels, Arm arm) {
        return panels.stream().mapToInt(panel -> panel.lastTurn(arm)).max().orElse(0);
    }

    double place(Arm arm, int turn) {
        if (shared) {
            return turn + (arm == Arm.BASE ? -ASIDE : ASIDE);
        }
        return arm == Arm.BASE ? turn : base + 1 + turn;
    }

    private double end() {
        return (shared ? Math.max(base, head) : base + 1 + head) + 0.7;
    }

    ValueAxis axis() {
        List<Mark> marks = new ArrayList<>();
        int step = step();
        for (int turn = (first + step - 1) / step * step;
                turn <= (shared ? Math.max(base, head) : base);
                turn += step) {
            marks.add(new Mark(turn, Integer.toString(turn)));
        }
        for (int turn = step; !shared && turn <= head; turn += step) {
            marks.add(new Mark(place(Arm.HEAD, turn), Integer.toString(turn)));
        }
        ValueAxis axis = Style.plain(new MarkedAxis(marks));
        axis.setRange(first - 0.7, end());
        axis.setLabel(label());
        return axis;
    }

    private String label() {
        if (!shared) {
            return "forks of base in their order, then forks of head in theirs";
        }
        return first == 1
                ? "round"
                : "round; the ones before " + first + " chose what to look at again, and do not count";
    }

    private int step() {
        int turns = shared ? Math.max(base, head) - first + 1 : base + head;
        int step = 1;
        for (int i = 0; turns / step > MOST_LABELS; i++) {
            step = (int) (Math.pow(10, i / 3) * (i % 3 == 0 ? 2 : i % 3 == 1 ? 5 : 10));
        }
        return step;
    }
}
