package com.example.plainsocket;

import dev.ringside.transport.Transport;
import dev.ringside.transport.TransportProvider;
import java.util.List;

/** What a later version of the jar brings beside the first. */
public final class SecondProvider implements TransportProvider {

    @Override
    public List<Transport> transports() {
        return List.of(new PlainSocketTransport("example-second-socket"));
    }
}
