package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.protocol.Exchange;
import dev.ringside.protocol.ProtocolSpec;
import dev.ringside.ring.Watch;

/** A writer that sends without a pause until it is killed; says READY when its code is warm. */
public final class WriterMain {
    private static final int WARM = 2000;

    private WriterMain() {}

    public static void main(String[] arguments) {
        try {
            Leash leash = Leash.hold();
            Evidence orders = Evidence.parseLine(leash.next());
            ProtocolSpec spec = ProtocolTask.spec(orders);
            Exchange exchange =
                    Exchange.join(ProtocolTask.protocol(orders), spec, orders.get("handle"), PeerMain.PATIENCE);
            Dispatch dispatch = new Dispatch(
                    exchange.writer(0, new Watch.Peer(exchange.creator(), PeerMain.PATIENCE)), spec.capacity());
            for (int sent = 0; sent < WARM; sent++) {
                dispatch.send();
            }
            System.out.println(PeerMain.READY + new Evidence().toLine());
            while (true) {
                dispatch.send();
            }
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }
}
