package dev.ringside.transport;

import java.util.List;

/** Brings transports to the catalogue: name the class in {@code META-INF/services/dev.ringside.transport.TransportProvider}. */
public interface TransportProvider {

    List<Transport> transports();
}
