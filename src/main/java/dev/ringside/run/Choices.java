package dev.ringside.run;

import dev.ringside.floor.Floor;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What parameters can be that are no numbers: the constants of an enum, or what the catalogue has under a label. */
final class Choices {
    private Choices() {}

    static Optional<List<String>> of(String parameter, Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList());
        }
        return switch (parameter) {
            case "transport" ->
                Optional.of(
                        Catalogue.transports().stream().map(Transport::label).toList());
            case "waiting" ->
                Optional.of(Catalogue.transports().stream()
                        .flatMap(transport -> transport.waitings().stream())
                        .distinct()
                        .toList());
            case "floor" ->
                Optional.of(Arrays.stream(Floor.values()).map(Floor::label).toList());
            default ->
                Arrays.stream(MemoryFlag.values())
                        .filter(flag -> flag.label().equals(parameter))
                        .map(MemoryFlag::settings)
                        .findFirst();
        };
    }
}
