package dev.ringside.torture;

import dev.ringside.evidence.Evidence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody else on the host: while its stdin is open it looks for whatever was made since it began, by anyone but itself, and tries
 * everything that one can try with it. Says what it tried how often, and what it was let.
 */
final class IntruderMain {
    private static final long PAUSE_MILLIS = 2;

    private IntruderMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<Target, Set<String>> known = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            known.put(target, new HashSet<>(target.names()));
        }
        System.out.println("READY");
        Map<Target, Integer> tried = new EnumMap<>(Target.class);
        Map<String, String> breaches = new HashMap<>();
        // the test says with a byte that it is over
        while (System.in.available() == 0) {
            for (Target target : Target.values()) {
                for (String name : news(target, known.get(target))) {
                    tried.merge(target, target.tries(), Integer::sum);
                    target.tryAll(name, deed -> breaches.put(target + " " + name, deed));
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        Evidence evidence = new Evidence().put("breaches", breaches);
        tried.forEach((target, count) -> evidence.put("tried." + target, count));
        System.out.println("DONE " + evidence.toLine());
    }

    private static List<String> news(Target target, Set<String> known) {
        List<String> names = target.names();
        return names.stream().filter(known::add).toList();
    }
}
