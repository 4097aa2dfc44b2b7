package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.placement.Seat;
import dev.ringside.protocol.Exchange;
import dev.ringside.protocol.Progress;
import dev.ringside.protocol.ProtocolSpec;
import dev.ringside.protocol.Reader;
import dev.ringside.ring.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The consumers' process of a protocol: every thread checks each message that it takes. Says DONE with how many that were, and on which
 * processors.
 */
public final class ProtocolPeerMain {
    private final Exchange exchange;
    private final ProtocolSpec spec;
    private final Seat seat;
    private final Watch.Peer creator;
    private final Set<String> cpus = new ConcurrentSkipListSet<>();

    private ProtocolPeerMain(Evidence orders) {
        spec = ProtocolTask.spec(orders);
        seat = Seat.parse(orders.get("seat"));
        exchange = Exchange.join(ProtocolTask.protocol(orders), spec, orders.get("handle"), PeerMain.PATIENCE);
        creator = new Watch.Peer(exchange.creator(), PeerMain.PATIENCE);
    }

    public static void main(String[] arguments) {
        try {
            Leash leash = Leash.hold();
            ProtocolPeerMain main = new ProtocolPeerMain(Evidence.parseLine(leash.next()));
            main.readAll();
            Progress seen = main.exchange.progress();
            leash.sayLast(PeerMain.DONE
                    + new Evidence()
                            .put("taken", seen.taken())
                            .put("lost", seen.lost())
                            .put("torn", seen.torn())
                            .put("cpus", String.join(" and ", main.cpus))
                            .toLine());
            leash.awaitRelease();
            System.exit(0);
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }

    private void readAll() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < spec.consumers(); i++) {
            int number = i;
            threads.add(new Thread(() -> read(number), "consumer-" + number));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void read(int number) {
        try {
            cpus.add(seat.take().cpus());
            readAs(number);
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }

    private void readAs(int number) throws Exception {
        try (Reader reader = exchange.reader(number, creator)) {
            long last = -1;
            while (reader.take()) {
                check(reader, last);
                last = reader.sequence();
                reader.free();
            }
        }
    }

    private void check(Reader reader, long last) {
        if (reader.sequence() <= last) {
            throw new IllegalStateException("message " + reader.sequence() + " came after " + last);
        }
        if (!ProtocolTask.isWhole(reader, spec)) {
            throw new IllegalStateException(
                    "message " + reader.sequence() + " of " + reader.length() + " bytes is torn or foreign");
        }
    }
}
