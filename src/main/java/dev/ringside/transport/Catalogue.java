package dev.ringside.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Every transport on the class path: ours and those of users. */
public final class Catalogue {
    private static final List<Transport> ALL = load();

    private Catalogue() {}

    public static List<Transport> transports() {
        return ALL;
    }

    private static List<Transport> load() {
        List<Transport> transports = new ArrayList<>(List.of(BuiltIn.values()));
        for (TransportProvider provider : ServiceLoader.load(TransportProvider.class)) {
            transports.addAll(provider.transports());
        }
        return List.copyOf(transports);
    }

    /** The transport of that name. */
    public static Transport named(String name) {
        return transports().stream()
                .filter(transport -> transport.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no transport " + name + ": there are "
                        + String.join(
                                ", ",
                                transports().stream().map(Transport::label).toList())));
    }
}
