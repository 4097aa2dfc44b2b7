package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.Phases;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.placement.Oversubscription;
import dev.ringside.placement.Seat;
import dev.ringside.placement.Seats;
import dev.ringside.protocol.Exchange;
import dev.ringside.protocol.Progress;
import dev.ringside.protocol.ProtocolSpec;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The producers' side of a protocol whose consumers are threads of another JVM. One thread uses it, and is the first producer; the
 * others run from {@link #open} to {@link #finish}.
 */
public final class ProtocolSession implements AutoCloseable {
    private static final int PRIMING = 256;

    private final ProtocolTask task;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Dispatch> dispatches = new ArrayList<>();
    private final Evidence evidence = new Evidence();
    private PeerProcess peer;
    private Exchange exchange;
    private ProducerCrew crew;

    private ProtocolSession(ProtocolTask task) {
        this.task = task;
    }

    /** Starts the other process and the other producers, and seats the calling thread; every message fills its slot. */
    public static ProtocolSession open(ProtocolTask task) {
        ProtocolSession session = new ProtocolSession(task);
        try {
            session.start();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void start() {
        task.placement().refusal().ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        ProtocolSpec spec = task.spec();
        Seats seats = task.placement().seats();
        Ledger ledger = opened(Ledger.open());
        Phases.end(evidence, "ledger");
        peer = opened(
                PeerProcess.start(JavaCommand.of(JvmFlags.measuring(), ProtocolPeerMain.class.getName(), List.of())));
        exchange = Exchange.create(task.protocol(), spec, task.backing(), ledger);
        opened(exchange);
        Phases.end(evidence, "segment");
        peer.tell(task.toEvidence()
                .put("handle", exchange.handle())
                .put("seat", seats.consumer())
                .toLine());
        Watch.Peer consumers = peer.asPeer(PeerMain.PATIENCE);
        guarded(() -> exchange.awaitJoined(consumers));
        Phases.end(evidence, "peerStart");
        for (int number = 0; number < spec.producers(); number++) {
            Dispatch dispatch = new Dispatch(exchange.writer(number, consumers), spec.capacity());
            dispatches.add(dispatch);
            opened(dispatch::close);
        }
        crew = ProducerCrew.start(dispatches.subList(1, spec.producers()), seats.producer());
        // last, since what this thread starts sits where it does
        Seat.Taken taken = opened(seats.producer().take());
        evidence.put("producer.cpus", taken.cpus());
        Oversubscription.of(seats, spec.producers(), spec.consumers())
                .ifPresent(words -> evidence.put(Oversubscription.MARK, words));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    /** Fills the next message and hands it over. */
    public void send() {
        try {
            dispatches.get(0).send();
        } catch (PeerLostException e) {
            throw peer.lost(e.getMessage());
        }
    }

    /** Sends until both sides run at their own pace. */
    public void prime() {
        for (int i = 0; i < PRIMING; i++) {
            send();
        }
    }

    /** How far both sides are now. */
    public ProtocolEdge edge() {
        guarded(crew::check);
        return new ProtocolEdge(System.nanoTime(), published(), exchange.progress());
    }

    /** What both processes use from now on. */
    public UsageWindow usage() {
        return UsageWindow.open(peer.pid());
    }

    private long published() {
        return dispatches.stream().mapToLong(Dispatch::published).sum();
    }

    /** Lets the consumers take what is left, and checks that every message is accounted for; what was seen, of both processes. */
    public Evidence finish() {
        guarded(crew::stop);
        guarded(dispatches.get(0)::finish);
        Evidence done = peer.expect(PeerMain.DONE, PeerMain.PATIENCE);
        Progress seen = new Progress(done.getLong("taken"), done.getLong("lost"), done.getLong("torn"));
        if (!task.protocol().delivery().accounts(seen, published(), task.spec().consumers())) {
            throw peer.lost("accounts for " + seen + " of " + published() + " messages");
        }
        peer.awaitExit();
        return evidence.put("published", published()).putAll("consumer.", done.asMap());
    }

    /** Adds the other process's last words to the news of its end. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (PeerLostException e) {
            throw peer.lost(e.getMessage());
        }
    }

    /** Ends the other process if it still runs, and removes everything. */
    @Override
    public void close() {
        if (peer != null) {
            // first, so that no producer waits for it any more
            peer.close();
        }
        if (crew != null) {
            try {
                crew.stop();
            } catch (RuntimeException e) {
                evidence.put("producers.failure", e.toString());
            }
        }
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                evidence.put("close.failure", e.toString());
            }
        }
    }
}
