package dev.ringside.results;

import dev.ringside.results.HostFact.Bearing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the host fingerprints of two runs. A fact that one of them lacks, since an older version wrote it, is {@link #unknown} and no
 * difference; "unavailable" is what a host answered, and differs from any other answer.
 */
public final class HostFacts {
    private HostFacts() {}

    /** The differences that make figures of two runs incomparable, JDK included: {@code kernel: 6.1.0 against 6.2.0}. */
    public static List<String> unlike(Map<String, String> one, Map<String, String> other) {
        return differences(one, other, EnumSet.of(Bearing.HOST, Bearing.JDK));
    }

    /** Whether two hosts that answer {@code one} and {@code other} to {@code fact} differ in it, whatever that bears on. */
    public static boolean differs(String fact, String one, String other) {
        return HostFact.of(fact).map(known -> known.differs(one, other)).orElse(!one.equals(other));
    }

    /** As {@link #unlike} without the JDK, for runs in which the JDK is a dimension of the cells. */
    public static List<String> unlikeMachines(Map<String, String> one, Map<String, String> other) {
        return differences(one, other, EnumSet.of(Bearing.HOST));
    }

    /** Facts that would make the hosts unlike and that only one fingerprint has. */
    public static List<String> unknown(Map<String, String> one, Map<String, String> other) {
        return keys(one, other, EnumSet.of(Bearing.HOST, Bearing.JDK)).stream()
                .filter(key -> one.containsKey(key) != other.containsKey(key))
                .toList();
    }

    private static List<String> differences(Map<String, String> one, Map<String, String> other, Set<Bearing> which) {
        List<String> differences = new ArrayList<>();
        for (String key : keys(one, other, which)) {
            String first = one.get(key);
            String second = other.get(key);
            if (first != null
                    && second != null
                    && HostFact.of(key).orElseThrow().differs(first, second)) {
                differences.add(key + ": " + first + " against " + second);
            }
        }
        return differences;
    }

    private static Set<String> keys(Map<String, String> one, Map<String, String> other, Set<Bearing> which) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key ->
                HostFact.of(key).filter(fact -> which.contains(fact.bearing())).isEmpty());
        return keys;
    }
}
