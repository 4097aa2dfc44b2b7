package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.placement.Seat;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Watch;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Link;
import dev.ringside.transport.LinkSpec;

/** The other end of a link: does with every message what its role says until the link is closed, then says DONE with the count. */
public final class LinkPeerMain {
    private LinkPeerMain() {}

    public static void main(String[] arguments) {
        try {
            Leash leash = Leash.hold();
            Evidence orders = Evidence.parseLine(leash.next());
            String cpus = Seat.parse(orders.get("seat")).take().cpus();
            LinkSpec spec = new LinkSpec(orders.getInt("maxMessage"), orders.get("waiting"));
            Watch.Peer creator = new Watch.Peer(ProcessId.parse(orders.get("creator")), PeerMain.PATIENCE);
            Scoreboard board = Scoreboard.attach(orders.get("scoreboard"));
            Link link = Catalogue.named(orders.get("transport")).join(spec, orders, creator);
            System.out.println(PeerMain.READY + new Evidence().put("cpus", cpus).toLine());
            LinkRole.Work work = LinkRole.valueOf(orders.get("role")).work(board);
            long messages = receive(link, work);
            Evidence proof = link.proof();
            link.close();
            leash.sayLast(PeerMain.DONE
                    + work.summary()
                            .put("messages", messages)
                            .putAll("consumer.link.", proof.asMap())
                            .toLine());
            leash.awaitRelease();
            System.exit(0);
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }

    private static long receive(Link link, LinkRole.Work work) {
        long sequence = 0;
        for (int length = link.receive(); length != Link.CLOSED; length = link.receive()) {
            work.take(link, length, sequence);
            sequence++;
        }
        return sequence;
    }
}
