package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Message;
import java.time.Duration;
import java.util.function.Function;

/** This end of a link whose other end has a {@link Task} in another process. */
final class LinkPair implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Other other;
    private final Ledger ledger = Ledger.open();
    private final Link link;
    private boolean finished;

    private LinkPair(Other other, Function<Ledger, Link> opening) {
        this.other = other;
        link = opening.apply(ledger);
    }

    static LinkPair open(Row row, int maxMessage, Task task) {
        return open(row, maxMessage, task, 0);
    }

    /** The other end sleeps {@code pauseMillis} before it does something. */
    static LinkPair open(Row row, int maxMessage, Task task, long pauseMillis) {
        LinkSpec spec = row.spec(maxMessage);
        return offered(Other.shared(), row, spec, task, pauseMillis, PATIENCE);
    }

    /** Of a link that {@code other} joins. */
    static LinkPair offered(Other other, Row row, LinkSpec spec, Task task, long pauseMillis, Duration patience) {
        return new LinkPair(other, ledger -> {
            Offer offer = row.chosen().offer(spec, ledger);
            other.tell(orders(OtherMain.JOIN, row, spec, task, pauseMillis)
                    .putAll("", offer.address().asMap()));
            return offer.accept(other.peer(patience));
        });
    }

    /** Of a link that {@code other} offers. */
    static LinkPair joined(Other other, Row row, LinkSpec spec, Task task) {
        other.tell(orders(OtherMain.OFFER, row, spec, task, 0));
        Evidence address = other.answer();
        return new LinkPair(other, ledger -> row.chosen().join(spec, address, other.peer(PATIENCE)));
    }

    private static Evidence orders(String order, Row row, LinkSpec spec, Task task, long pauseMillis) {
        return new Evidence()
                .put("order", order)
                .put("task", task)
                .put("transport", row.transport())
                .put("maxMessage", spec.maxMessage())
                .put("waiting", spec.waiting())
                .put("pauseMillis", pauseMillis)
                .put("test", ProcessId.self());
    }

    Link link() {
        return link;
    }

    /** Writes and sends message {@code sequence}. */
    void send(int length, long sequence) {
        Message.write(link.outbox(), length, sequence);
        link.send(length);
    }

    /** Receives what must be message {@code sequence}. */
    void receive(int length, long sequence) {
        assertThat(link.receive()).as("length of message " + sequence).isEqualTo(length);
        assertThat(Message.matches(link.inbox(), length, sequence))
                .as("message " + sequence + " of " + length + " bytes is whole")
                .isTrue();
    }

    /** Closes this end, then waits until the other is closed too; how many messages that one has received. */
    long finish() {
        link.close();
        Evidence done = other.answer();
        finished = true;
        assertThat(done.get("lost", "")).isEmpty();
        return done.getLong("messages");
    }

    /** Where the test has failed, the other process is somewhere in its task: the next test starts another. */
    @Override
    public void close() {
        if (!finished) {
            other.kill();
            Other.closeShared();
        }
        link.close();
        ledger.close();
    }
}
