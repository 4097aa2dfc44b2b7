package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.Phases;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.placement.Oversubscription;
import dev.ringside.placement.Seats;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Message;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Link;
import dev.ringside.transport.Offer;
import dev.ringside.transport.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * This process's end of a link whose other end is a JVM of its own with a {@link LinkRole}; for one thread. {@link #roundTrip} is for a
 * peer that answers, {@link #send} for a sink, {@link #sendDue} for a timed one.
 */
public final class LinkSession implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(30);
    private static final long PRIME_NANOS = 5_000_000;
    private static final long DRAIN_PAUSE_NANOS = 50_000;

    private final LinkRow row;
    private final LinkRole role;
    private final int length;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Evidence evidence = new Evidence();
    private PeerProcess peer;
    private Scoreboard board;
    private Link link;
    private long sequence;

    private LinkSession(LinkRow row, LinkRole role) {
        this.row = row;
        this.role = role;
        length = row.messageSize();
    }

    /** Starts the other process and connects. */
    public static LinkSession open(LinkRow row, LinkRole role) {
        Transport transport = Catalogue.named(row.transport());
        refusal(transport, row, role).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        LinkSession session = new LinkSession(row, role);
        try {
            session.start(transport);
            return session;
        } catch (RuntimeException e) {
            RuntimeException told = session.told(e);
            session.close();
            throw told;
        }
    }

    private static Optional<String> refusal(Transport transport, LinkRow row, LinkRole role) {
        if (role == LinkRole.TIMED_SINK && row.messageSize() < TimedMessage.PATTERN) {
            return Optional.of("a message that says when it was due has at least " + TimedMessage.PATTERN
                    + " bytes: messageSize=" + row.messageSize());
        }
        return row.placement().refusal().or(() -> transport.refusal(row.link()));
    }

    private void start(Transport transport) {
        Ledger ledger = opened(Ledger.open());
        Phases.end(evidence, "ledger");
        peer = opened(PeerProcess.start(JavaCommand.of(JvmFlags.measuring(), LinkPeerMain.class.getName(), List.of())));
        Seats seats = row.placement().seats();
        // after the other JVM has been started, which would inherit it, and before memory is touched
        evidence.put("producer.cpus", opened(seats.producer().take()).cpus());
        board = opened(Scoreboard.create(ledger));
        Offer offer = transport.offer(row.link(), ledger);
        Phases.end(evidence, "segment");
        peer.tell(new Evidence()
                .put("role", role)
                .put("transport", row.transport())
                .put("maxMessage", length)
                .put("waiting", row.waiting())
                .put("seat", seats.consumer())
                .put("scoreboard", board.handle())
                .put("creator", ProcessId.self())
                .putAll("", offer.address().asMap())
                .toLine());
        link = opened(offer.accept(peer.asPeer(PeerMain.PATIENCE)));
        evidence.put("consumer.cpus", peer.expect(PeerMain.READY, READY).get("cpus"));
        board.unlink();
        mark(seats);
        Phases.end(evidence, "peerStart");
    }

    private void mark(Seats seats) {
        boolean spins = Oversubscription.spins(row.waiting());
        // whoever keeps to a schedule spins until the next message is due
        int senders = spins || role == LinkRole.TIMED_SINK ? 1 : 0;
        Oversubscription.of(seats, senders, spins ? 1 : 0)
                .ifPresent(words -> evidence.put(Oversubscription.MARK, words));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    /** Sends the next message, waits for the answer, and checks it. */
    public void roundTrip() {
        try {
            Message.write(link.outbox(), length, sequence);
            link.send(length);
            int answer = link.receive();
            if (answer != length || !Message.matches(link.inbox(), length, sequence)) {
                throw new PeerLostException(
                        "answered message " + sequence + " with " + answer + " bytes that are not it");
            }
            sequence++;
        } catch (PeerLostException e) {
            throw told(e);
        }
    }

    /** Sends the next message as soon as the transport takes it. */
    public void send() {
        try {
            Message.write(link.outbox(), length, sequence);
            link.send(length);
            sequence++;
        } catch (PeerLostException e) {
            throw told(e);
        }
    }

    /** Sends the next message, which says that it was due at {@code due} on the clock of {@link System#nanoTime}. */
    public void sendDue(long due) {
        try {
            TimedMessage.write(link.outbox(), length, sequence, due);
            link.send(length);
            sequence++;
        } catch (PeerLostException e) {
            throw told(e);
        }
    }

    /** Sends for a moment, until both sides run at their own pace: after a pause what buffers the link has are empty. */
    public void prime() {
        long end = System.nanoTime() + PRIME_NANOS;
        do {
            send();
        } while (System.nanoTime() < end);
    }

    /** Waits until a sink has received everything that was sent. */
    public void drain() {
        Watch watch = peer.asPeer(PeerMain.PATIENCE).watch();
        try {
            while (received() < sequence) {
                LockSupport.parkNanos(DRAIN_PAUSE_NANOS);
                watch.check();
            }
        } catch (PeerLostException e) {
            throw told(e);
        }
    }

    /** The peer keeps the times of messages that were due at {@code nanos} or later, and forgets all others. */
    public void timeFrom(long nanos) {
        board.publishCountFrom(nanos);
    }

    public long sent() {
        return sequence;
    }

    /** Messages that a sink has received and checked so far. */
    public long received() {
        return board.received();
    }

    /** From now on what both processes use is looked at. */
    public UsageWindow usage() {
        return UsageWindow.open(peer.pid());
    }

    /** Ends the link in order and waits until the peer has received everything; what is known of both processes. */
    public Evidence finish() {
        evidence.putAll("producer.link.", link.proof().asMap());
        link.close();
        Evidence done = peer.expect(PeerMain.DONE, PeerMain.PATIENCE);
        if (done.getLong("messages") != sequence) {
            throw peer.lost("received " + done.getLong("messages") + " of " + sequence + " messages");
        }
        peer.awaitExit();
        return evidence.putAll("", done.asMap());
    }

    long peerPid() {
        return peer.pid();
    }

    /** Adds the peer's last words to the news of its end. */
    private RuntimeException told(RuntimeException e) {
        return e instanceof PeerLostException && peer != null ? peer.lost(e.getMessage()) : e;
    }

    /** Ends the peer if it still runs, and removes everything. */
    @Override
    public void close() {
        if (peer != null) {
            peer.close(); // first: nobody shall wait for a message that does not come
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
