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
    private static final String TRANSPORT = "transport";
    private static final String WAITING = "waiting";

    private Wildcard() {}

    /** What {@code "*"} stands for where it is the only value of a parameter; else the values themselves. */
    static List<String> expand(String parameter, List<String> values) {
        if (!values.equals(List.of(ALL))) {
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

    /** False for a way of waiting that only other transports know, where the profile asked for all there are. */
    static boolean admits(Map<String, List<String>> asked, Map<String, String> params) {
        return !List.of(ALL).equals(asked.get(WAITING))
                || Catalogue.named(params.get(TRANSPORT)).waitings().contains(params.get(WAITING));
    }
}
