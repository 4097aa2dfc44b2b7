package com.example.mischief;

import dev.ringside.transport.Transport;
import dev.ringside.transport.TransportProvider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every deed on either side. */
public final class MischiefProvider implements TransportProvider {
    @Override
    public List<Transport> transports() {
        return Arrays.stream(Deed.values())
                .flatMap(deed -> Stream.of(true, false).map(atProducer -> new MischiefTransport(atProducer, deed)))
                .map(Transport.class::cast)
                .toList();
    }
}
