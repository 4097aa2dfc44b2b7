package dev.ringside.simulate;

import dev.ringside.diff.RowKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much head really costs more in every row, as a logarithm. The first row is the planted one where the setting has an effect. */
final class Truth {
    private static final double BIAS = Math.log(1.01);
    private static final SortedMap<String, String> NO_PARAMETERS = new TreeMap<>();

    private final Map<RowKey, Double> effects = new LinkedHashMap<>();
    private final List<RowKey> rows;

    Truth(Setting setting, int rows, Random random) {
        for (int row = 0; row < rows; row++) {
            double bias = setting.condition() == Condition.BIASED ? random.nextBoolean() ? BIAS : -BIAS : 0;
            boolean isPlanted = row == 0 && setting.effect() != 0;
            effects.put(key(row), isPlanted ? Math.log1p(setting.effect()) : bias);
        }
        this.rows = new ArrayList<>(effects.keySet());
    }

    private static RowKey key(int row) {
        return new RowKey(String.format(Locale.ROOT, "Row%04d.time", row), "avgt", 1, NO_PARAMETERS, "ns/op");
    }

    List<RowKey> rows() {
        return rows;
    }

    double of(RowKey row) {
        return effects.get(row);
    }

    /** Of all rows together. */
    double mean() {
        return effects.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
