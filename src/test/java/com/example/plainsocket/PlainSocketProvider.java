package com.example.plainsocket;

import dev.ringside.transport.Transport;
import dev.ringside.transport.TransportProvider;
import java.util.List;

/** What a jar with a transport of somebody else's needs: this class, named in META-INF/services. */
public final class PlainSocketProvider implements TransportProvider {

    @Override
    public List<Transport> transports() {
        return List.of(new PlainSocketTransport("example-plain-socket"));
    }
}
