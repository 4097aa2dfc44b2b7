package dev.ringside.run;

import dev.ringside.transport.Catalogue;
import java.util.List;
import java.util.Map;

/**
 * {@code "*"} in a profile: everything that a parameter can be, and of the ways of waiting those that each transport knows. {@code "own"}:
 * each transport's own way of waiting, the first that it names.
 */
final class Wildcard {
    private static final String ALL = "*";
    private static final String OWN = "own";
    private static final String TRANSPORT = "transport";
    private static final String WAITING = "waiting";

    private Wildcard() {}

    /** What the only value of a parameter stands for where it is one of ours; else the values themselves, each looked at. */
    static List<String> expand(Parameter parameter, Values asked) {
        boolean own = parameter.name().equals(WAITING) && asked.are(OWN);
        if (!own && !asked.are(ALL)) {
            return asked.values().stream()
                    .map(value -> parameter.checked(value, asked.place()))
                    .toList();
        }
        return parameter.choices().orElseThrow(() -> asked.place()
                .bad("parameter " + parameter.name() + " knows no \"*\": list its values"));
    }

    /** False for a way of waiting that the transport does not know, or not by nature, where the profile asked for those that it does. */
    static boolean admits(Map<String, Values> asked, Map<String, String> params) {
        Values waiting = asked.get(WAITING);
        if (waiting == null) {
            return true;
        }
        if (waiting.are(ALL)) {
            return waitings(params).contains(params.get(WAITING));
        }
        return !waiting.are(OWN) || waitings(params).get(0).equals(params.get(WAITING));
    }

    private static List<String> waitings(Map<String, String> params) {
        return Catalogue.named(params.get(TRANSPORT)).waitings();
    }
}
