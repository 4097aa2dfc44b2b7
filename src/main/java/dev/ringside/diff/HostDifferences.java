package dev.ringside.diff;

import dev.ringside.results.Cell;
import dev.ringside.results.HostFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What makes two hosts unlike. A plain JMH file says of its host no more than which JVM ran each row: where all rows changed it alike, that is a
 * difference of the hosts and not of each row.
 */
record HostDifferences(List<String> found) {

    static HostDifferences of(Side base, Side head, Set<String> across) {
        Map<String, String> one = without(base.facts(), across);
        Map<String, String> other = without(head.facts(), across);
        return new HostDifferences(
                namesJvms(base) && namesJvms(head)
                        ? HostFacts.unlikeMachines(one, other)
                        : HostFacts.unlike(one, other));
    }

    /** Whether the rows themselves are told apart by their JVM. */
    private static boolean namesJvms(Side side) {
        return side.rows().stream().allMatch(row -> row.key().params().containsKey(Cell.JVM));
    }

    /** {@code cpu} stands for {@code cpu.caches} too. */
    private static Map<String, String> without(Map<String, String> facts, Set<String> across) {
        Map<String, String> rest = new TreeMap<>(facts);
        rest.keySet()
                .removeIf(
                        fact -> across.contains(fact) || across.stream().anyMatch(name -> fact.startsWith(name + ".")));
        return rest;
    }

    Matching apply(List<Matched> rows, List<Gap> gaps) {
        if (found.stream().anyMatch(difference -> difference.startsWith(Setting.JDK + ": "))) {
            return new Matching(withoutJdk(rows), gaps, found);
        }
        String common = rows.stream()
                .map(row -> row.difference(Setting.JDK))
                .distinct()
                .reduce((one, other) -> "")
                .orElse("");
        if (common.isEmpty()) {
            return new Matching(rows, gaps, found);
        }
        List<String> all = new ArrayList<>(found);
        all.add(common);
        return new Matching(withoutJdk(rows), gaps, all);
    }

    private static List<Matched> withoutJdk(List<Matched> rows) {
        return rows.stream().map(row -> row.without(Setting.JDK)).toList();
    }
}
