package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.analysis.Usual;
import dev.ringside.results.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parameters of a ring in words, without what is as it is by default. */
public final class RingWords {
    private RingWords() {}

    /** {@code blocks of 32 MiB, 1 consumer, scope=both, semaphore}. */
    public static String of(Cell cell) {
        List<String> words = new ArrayList<>();
        words.add("blocks of " + Units.size(Long.parseLong(cell.param("slotSize"))));
        String consumers = cell.params().getOrDefault("consumers", "1");
        words.add(consumers + (consumers.equals("1") ? " consumer" : " consumers"));
        add(words, cell, "scope", "", "scope=");
        add(words, cell, "wait", "", "");
        add(words, cell, "backing", Usual.BACKING, "in ");
        add(words, cell, "read", "SEQUENTIAL", "read ");
        add(words, cell, "placement", Usual.PLACEMENT, "");
        return String.join(", ", words);
    }

    private static void add(List<String> words, Cell cell, String param, String usual, String prefix) {
        String value = cell.params().getOrDefault(param, usual);
        if (!value.equals(usual)) {
            words.add(prefix + value.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }
}
