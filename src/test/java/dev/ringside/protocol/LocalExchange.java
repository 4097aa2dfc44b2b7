package dev.ringside.protocol;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Watch;
import java.time.Duration;

/** An exchange whose two sides are in this process. */
final class LocalExchange implements AutoCloseable {
    private final Ledger ledger = Ledger.open();
    private final Watch.Peer self = new Watch.Peer(ProcessId.self(), Duration.ofSeconds(1));
    private final Exchange exchange;

    LocalExchange(Protocol protocol, ProtocolSpec spec) {
        this(protocol, spec, Correspondence.backing(protocol));
    }

    LocalExchange(Protocol protocol, ProtocolSpec spec, Backing backing) {
        exchange = Exchange.create(protocol, spec, backing, ledger);
    }

    Exchange exchange() {
        return exchange;
    }

    Frame frame() {
        return exchange.frame();
    }

    Watch.Peer self() {
        return self;
    }

    Writer writer() {
        return exchange.writer(0, self);
    }

    Reader reader() {
        return exchange.reader(0, self);
    }

    @Override
    public void close() {
        exchange.close();
        ledger.close();
    }
}
