package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.OffHeap;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Watch;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The other end, in a process of its own: sends back what it receives until the link is closed. */
final class Echo {
    /** As the first word of a message: close the link instead. */
    static final long CLOSE = 0xC105E;

    /** Do nothing for a long while. */
    static final long SLEEP = 0x51EEB;

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Evidence orders = Evidence.parseLine(in.readLine());
        LinkSpec spec = new LinkSpec(orders.getInt("maxMessage"), orders.get("waiting"));
        Watch.Peer creator = new Watch.Peer(ProcessId.parse(orders.get("creator")), Duration.ofSeconds(20));
        try (Link link = Catalogue.named(orders.get("transport")).join(spec, orders, creator)) {
            for (int length = link.receive(); length != Link.CLOSED; length = link.receive()) {
                long word = length >= 8 ? OffHeap.getLong(link.inbox()) : 0;
                if (word == CLOSE) {
                    return;
                }
                if (word == SLEEP) {
                    Thread.sleep(20_000);
                }
                long from = link.inbox();
                long to = link.outbox();
                for (int i = 0; i < length; i++) {
                    OffHeap.putByte(to + i, OffHeap.getByte(from + i));
                }
                link.send(length);
            }
        }
    }
}
