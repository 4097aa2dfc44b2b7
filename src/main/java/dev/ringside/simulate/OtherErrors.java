package dev.ringside.simulate;

import dev.ringside.diff.RowKey;
import java.util.EnumMap;
import java.util.Map;

/** What other rules made of the same hosts. */
final class OtherErrors {
    private final Map<Feeding, Map<OtherRule, Rate>> falseAlarms = new EnumMap<>(Feeding.class);
    private final Map<Feeding, Map<OtherRule, Rate>> found = new EnumMap<>(Feeding.class);
    private final Setting setting;

    OtherErrors(Setting setting) {
        this.setting = setting;
        for (Feeding feeding : Feeding.values()) {
            falseAlarms.put(feeding, rates());
            found.put(feeding, rates());
        }
    }

    private static Map<OtherRule, Rate> rates() {
        Map<OtherRule, Rate> rates = new EnumMap<>(OtherRule.class);
        for (OtherRule rule : OtherRule.values()) {
            rates.put(rule, new Rate());
        }
        return rates;
    }

    /** {@code pairs}: as many as the duet took on this host. */
    void play(SimulatedHost host, Truth truth, int pairs) {
        for (Feeding feeding : Feeding.values()) {
            play(host, truth, feeding, feeding.forks(pairs, truth.rows().size()));
        }
    }

    private void play(SimulatedHost host, Truth truth, Feeding feeding, int forks) {
        boolean[] alarmed = new boolean[OtherRule.values().length];
        int rows = truth.rows().size();
        for (int row = 0; row < rows; row++) {
            RowKey key = truth.rows().get(row);
            double[][] base = new double[forks][];
            double[][] head = new double[forks][];
            for (int fork = 0; fork < forks; fork++) {
                base[fork] = host.iterations(feeding.time(false, row, fork, rows, forks), 0);
                head[fork] = host.iterations(feeding.time(true, row, fork, rows, forks), truth.of(key));
            }
            boolean isPlanted = row == 0 && setting.effect() != 0;
            for (OtherRule rule : OtherRule.values()) {
                boolean isSlower = rule.isSlower(base, head);
                if (isPlanted) {
                    found.get(feeding).get(rule).add(isSlower);
                } else {
                    alarmed[rule.ordinal()] |= isSlower;
                }
            }
        }
        for (OtherRule rule : OtherRule.values()) {
            falseAlarms.get(feeding).get(rule).add(alarmed[rule.ordinal()]);
        }
    }

    Rate falseAlarms(Feeding feeding, OtherRule rule) {
        return falseAlarms.get(feeding).get(rule);
    }

    Rate found(Feeding feeding, OtherRule rule) {
        return found.get(feeding).get(rule);
    }
}
