package dev.ringside.run;

import dev.ringside.results.CellOutcome;
import dev.ringside.results.HostFacts;
import dev.ringside.results.RunPlan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Several hosts as one: what differs, and the mark of every row whose forks, or whose neighbours' forks, ran elsewhere. */
final class UnlikeHosts {
    private static final String MARK = "unlike hosts: ";

    private static final String OR = " | ";
    private static final String BOTH = Pattern.quote(OR);

    private UnlikeHosts() {}

    /** The differences of the host of any of {@code runs} from that of the first. */
    static List<String> differences(List<RunPlan> runs) {
        return runs.stream()
                .flatMap(run -> runs.get(0).unlike(run.host()).stream())
                .distinct()
                .toList();
    }

    static String mark(List<String> differences) {
        return MARK + String.join("; ", differences);
    }

    /** Every fact of any of them; where they differ in it, each answer: {@code a | b}, or else the first. Such a host can be joined again. */
    static Map<String, String> joined(List<Map<String, String>> hosts) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        hosts.forEach(host -> host.forEach((fact, answer) -> {
            Set<String> known = answers.computeIfAbsent(fact, name -> new LinkedHashSet<>());
            for (String one : answer.split(BOTH)) {
                if (known.stream().allMatch(other -> HostFacts.differs(fact, other, one))) {
                    known.add(one);
                }
            }
        }));
        Map<String, String> joined = new LinkedHashMap<>();
        answers.forEach((fact, all) -> joined.put(fact, String.join(OR, all)));
        return joined;
    }

    /** {@code outcome} with what {@code marks} of its run say of hosts. */
    static CellOutcome marked(CellOutcome outcome, List<String> marks) {
        CellOutcome marked = outcome;
        for (String mark : marks) {
            marked = mark.startsWith(MARK) ? marked.marked(mark) : marked;
        }
        return marked;
    }
}
