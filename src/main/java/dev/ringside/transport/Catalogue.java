package dev.ringside.transport;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Every transport on the class path, ours and those of users, and those of jars that were named. */
public final class Catalogue {
    private static final String SERVICE = "META-INF/services/" + TransportProvider.class.getName();

    private static volatile List<Transport> all =
            load(ServiceLoader.load(TransportProvider.class), List.of(BuiltIn.values()));

    private Catalogue() {}

    public static List<Transport> transports() {
        return all;
    }

    private static List<Transport> load(ServiceLoader<TransportProvider> providers, List<? extends Transport> before) {
        List<Transport> transports = new ArrayList<>(before);
        for (TransportProvider provider : providers) {
            transports.addAll(provider.transports());
        }
        return List.copyOf(transports);
    }

    /**
     * Makes the transports of {@code jar} known here too, so that rows can be planned which other JVMs measure; of those of one label the first stays. Throws
     * IllegalArgumentException for a jar that brings none, or whose provider fails.
     */
    public static synchronized void add(Path jar) {
        try {
            // stays open: what was loaded may load more
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, Catalogue.class.getClassLoader());
            if (loader.findResource(SERVICE) == null) {
                throw new IllegalArgumentException(
                        jar + " has neither Ringside nor transports in it: it has no " + SERVICE);
            }
            List<Transport> brought = load(ServiceLoader.load(TransportProvider.class, loader), List.of());
            List<Transport> more = new ArrayList<>(all);
            for (Transport transport : brought) {
                if (more.stream().noneMatch(known -> known.label().equals(transport.label()))) {
                    more.add(transport);
                }
            }
            all = List.copyOf(more);
        } catch (MalformedURLException | ServiceConfigurationError | LinkageError e) {
            throw new IllegalArgumentException("the transports of " + jar + " cannot be loaded: " + e.getMessage(), e);
        }
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
