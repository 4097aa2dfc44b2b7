package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The other process: joins, or offers, a link for each line of orders, does its task with it, and says how it went. */
final class OtherMain {
    static final String JOIN = "join";
    static final String OFFER = "offer";
    static final String RELEASE = "release";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Link> held = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        OtherMain other = new OtherMain();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(other.obey(Evidence.parseLine(line)).toLine());
        }
        System.exit(0);
    }

    private Evidence obey(Evidence orders) throws Exception {
        if (orders.get("order").equals(RELEASE)) {
            held.forEach(Link::close);
            held.clear();
            return new Evidence().put("messages", 0);
        }
        try {
            Link link = link(orders);
            Task task = Task.valueOf(orders.get("task"));
            long messages = task.perform(link, orders.getLong("pauseMillis"));
            if (task == Task.HOLD) {
                held.add(link);
            } else {
                link.close();
            }
            return new Evidence().put("messages", messages);
        } catch (PeerLostException e) {
            return new Evidence().put("lost", e.getMessage());
        }
    }

    private static Link link(Evidence orders) {
        Transport transport = Catalogue.named(orders.get("transport"));
        LinkSpec spec = new LinkSpec(orders.getInt("maxMessage"), orders.get("waiting"));
        Watch.Peer test = new Watch.Peer(ProcessId.parse(orders.get("test")), PATIENCE);
        if (orders.get("order").equals(JOIN)) {
            return transport.join(spec, orders, test);
        }
        Offer offer = transport.offer(spec, Ledger.open());
        System.out.println(offer.address().toLine());
        return offer.accept(test);
    }
}
