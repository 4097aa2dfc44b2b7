package dev.ringside.peer;

import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.placement.Placement;
import dev.ringside.protocol.Exchange;
import dev.ringside.protocol.Protocol;
import dev.ringside.protocol.Reader;
import dev.ringside.ring.Message;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** A writer in a process of its own that is killed with -9 at a random moment, and what its reader took: before, meanwhile and after. */
public final class KilledWriter {
    private static final int SLOTS = 4;
    private static final long LONGEST_LIFE_NANOS = 20_000_000;

    /** Large, so that nearly every moment is one in the middle of a message. */
    private static final int MESSAGE = 256 << 10;

    private final ProtocolTask task;

    /** Messages that a reader took, how many of them were not whole, and whether a half-written one was left. */
    public record Taken(long messages, long torn, boolean leftHalf) {}

    public KilledWriter(Protocol protocol) {
        task = new ProtocolTask(protocol, protocol.plain(SLOTS, MESSAGE), Backing.SYSV, Placement.UNPINNED);
    }

    /** One writer's life. */
    public Taken once(Ledger ledger) {
        List<String> command = JavaCommand.of(JvmFlags.measuring(), WriterMain.class.getName(), List.of());
        try (PeerProcess writer = PeerProcess.start(command);
                Exchange exchange = Exchange.create(task.protocol(), task.spec(), task.backing(), ledger)) {
            writer.tell(task.toEvidence().put("handle", exchange.handle()).toLine());
            Watch.Peer peer = writer.asPeer(PeerMain.PATIENCE);
            exchange.awaitJoined(peer);
            Thread killer = new Thread(() -> kill(writer), "killer");
            killer.setDaemon(true);
            killer.start();
            return read(exchange, writer, peer);
        }
    }

    private static void kill(PeerProcess writer) {
        try {
            writer.expect(PeerMain.READY, PeerMain.PATIENCE);
            TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(LONGEST_LIFE_NANOS));
        } catch (InterruptedException | PeerLostException e) {
            // the reader learns of it: its writer is gone, and before its time
        } finally {
            writer.close();
        }
    }

    /** Reads until the writer is gone and all that it left has been looked at. */
    private Taken read(Exchange exchange, PeerProcess writer, Watch.Peer peer) {
        long messages = 0;
        long torn = 0;
        long last = 0;
        try (Reader reader = exchange.reader(0, peer)) {
            while (reader.take()) {
                messages++;
                torn += ProtocolTask.isWhole(reader, task.spec()) ? 0 : 1;
                last = reader.sequence();
                reader.free();
            }
            throw new IllegalStateException("the writer ended in order, though it was to be killed");
        } catch (PeerLostException e) {
            writer.requireKilled();
            return new Taken(messages, torn, leftHalf(exchange, last));
        }
    }

    /** Whether in some slot lies no message that could lie there, whole. */
    private static boolean leftHalf(Exchange exchange, long last) {
        return exchange.payloads().anyMatch(payload -> LongStream.rangeClosed(last - 2 * SLOTS, last + 2 * SLOTS)
                .noneMatch(sequence -> Message.matches(payload, MESSAGE, sequence)));
    }
}
