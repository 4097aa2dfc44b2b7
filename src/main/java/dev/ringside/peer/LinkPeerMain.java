package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Message;
import dev.ringside.ring.Watch;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Link;
import dev.ringside.transport.LinkSpec;

/** The other end of a link: checks message n and answers with message n, until the link is closed. Says DONE with what it cost. */
public final class LinkPeerMain {
    private LinkPeerMain() {}

    public static void main(String[] arguments) {
        try {
            Leash leash = Leash.hold();
            Evidence orders = Evidence.parseLine(leash.next());
            LinkSpec spec = new LinkSpec(orders.getInt("maxMessage"), orders.get("waiting"));
            Watch.Peer creator = new Watch.Peer(ProcessId.parse(orders.get("creator")), PeerMain.PATIENCE);
            Link link = Catalogue.named(orders.get("transport")).join(spec, orders, creator);
            long messages = answer(link);
            link.close();
            System.out.println(
                    PeerMain.DONE + new Evidence().put("messages", messages).toLine());
            System.exit(0);
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }

    private static long answer(Link link) {
        long sequence = 0;
        for (int length = link.receive(); length != Link.CLOSED; length = link.receive()) {
            if (!Message.matches(link.inbox(), length, sequence)) {
                throw new IllegalStateException("message " + sequence + " of " + length + " bytes is torn or foreign");
            }
            Message.write(link.outbox(), length, sequence);
            link.send(length);
            sequence++;
        }
        return sequence;
    }
}
