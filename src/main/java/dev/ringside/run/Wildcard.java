package dev.ringside.run;

import dev.ringside.memory.Backing;
import dev.ringside.placement.Placement;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code "*"} in a profile: every transport of the catalogue, every way in which each of them can wait, and every constant of what is an
 * enum.
 */
final class Wildcard {
    private static final String ALL = "*";

    /** Each transport's own way of waiting, the first that it names. */
    private static final String OWN = "own";

    private static final String TRANSPORT = "transport";
    private static final String WAITING = "waiting";

    private Wildcard() {}

    /** What the only value of a parameter stands for where it is one of ours; else the values themselves. */
    static List<String> expand(String parameter, List<String> values) {
        boolean own = parameter.equals(WAITING) && values.equals(List.of(OWN));
        if (!own && !values.equals(List.of(ALL))) {
            return values;
        }
        return switch (parameter) {
            case TRANSPORT ->
                Catalogue.transports().stream().map(Transport::label).toList();
            case WAITING ->
                Catalogue.transports().stream()
                        .flatMap(transport -> transport.waitings().stream())
                        .distinct()
                        .toList();
            case "placement" -> names(Placement.values());
            case "backing" -> names(Backing.values());
            case "wait" -> names(WaitStrategy.values());
            default -> throw new BadProfileException("parameter " + parameter + " knows no \"*\": list its values");
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** False for a way of waiting that the transport does not know, or not by nature, where the profile asked for those that it does. */
    static boolean admits(Map<String, List<String>> asked, Map<String, String> params) {
        List<String> waiting = asked.get(WAITING);
        if (List.of(ALL).equals(waiting)) {
            return waitings(params).contains(params.get(WAITING));
        }
        return !List.of(OWN).equals(waiting) || waitings(params).get(0).equals(params.get(WAITING));
    }

    private static List<String> waitings(Map<String, String> params) {
        return Catalogue.named(params.get(TRANSPORT)).waitings();
    }
}
