package dev.ringside.diff;

import dev.ringside.results.HostFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reader of a comparison has to know of where its sides come from. */
final class Origins {
    private Origins() {}

    static List<String> of(Side base, Side head) {
        List<String> notes = new ArrayList<>(revisions(base, head));
        Stream.of(base, head)
                .filter(side -> side.facts().isEmpty())
                .forEach(side ->
                        notes.add(side.label() + ": a plain JMH file does not say on which host it was measured"));
        if (!base.facts().isEmpty() && !head.facts().isEmpty()) {
            List<String> unknown = HostFacts.unknown(base.facts(), head.facts());
            if (!unknown.isEmpty()) {
                notes.add("only one of the hosts says " + String.join(", ", unknown));
            }
        }
        return notes;
    }

    static List<String> revisions(Side base, Side head) {
        if (base.revision() == null || head.revision() == null) {
            return List.of();
        }
        return List.of(
                base.revision().equals(head.revision())
                        ? "both are of revision " + base.revision()
                        : "base is of revision " + base.revision() + ", head of " + head.revision());
    }
}
