package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.Segment;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.Message;
import dev.ringside.ring.RingConsumer;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.Watch;
import java.util.ArrayList;
import java.util.List;

/** Consumer threads that keep a book of every single message. */
final class ArrivalsMain {
    private ArrivalsMain() {}

    public static void main(String[] arguments) {
        try {
            Leash leash = Leash.hold();
            Evidence orders = Evidence.parseLine(leash.next());
            Segment segment = Segment.attach(orders.get("segment"), orders.getInt("hugePageKib"));
            RingSemaphores semaphores = RingSemaphores.open(orders.get("semaphores"));
            RingHeader ring = RingHeader.attach(segment, Deadline.in(PeerMain.PATIENCE));
            Watch.Peer producer = new Watch.Peer(ring.creator(), PeerMain.PATIENCE);
            int threads = orders.getInt("threads");
            ring.register(ProcessId.self(), threads);
            Arrivals arrivals = new Arrivals(orders.getLong("messages"));
            List<Thread> crew = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                RingConsumer consumer = new RingConsumer(ring, semaphores, producer, number);
                crew.add(new Thread(() -> consume(consumer, arrivals)));
            }
            crew.forEach(Thread::start);
            System.out.println(PeerMain.READY + new Evidence().toLine());
            for (Thread thread : crew) {
                thread.join();
            }
            Arrivals.Verdict verdict = arrivals.verdict();
            leash.sayLast(PeerMain.DONE
                    + new Evidence()
                            .put("lost", verdict.lost())
                            .put("doubled", verdict.doubled())
                            .put("reordered", verdict.reordered())
                            .put("torn", verdict.torn())
                            .put("foreign", verdict.foreign())
                            .toLine());
            leash.awaitRelease();
            System.exit(0);
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }

    private static void consume(RingConsumer consumer, Arrivals arrivals) {
        try {
            long last = -1;
            while (consumer.take()) {
                long sequence = consumer.sequence();
                arrivals.add(sequence, last, Message.matches(consumer.payload(), consumer.length(), sequence));
                last = sequence;
                consumer.free();
            }
        } catch (Throwable e) {
            PeerMain.die(e);
        }
    }
}
