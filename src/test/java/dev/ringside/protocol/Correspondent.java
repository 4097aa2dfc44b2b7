package dev.ringside.protocol;

import dev.ringside.evidence.Evidence;
import dev.ringside.ring.Watch;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The other process: joins, does its deed, and says what it has seen. */
final class Correspondent {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Exchange exchange;
    private final ProtocolSpec spec;
    private final Delivery delivery;
    private final Watch.Peer creator;
    private final Deed deed;
    private final long count;

    private Correspondent(Evidence orders) {
        Protocol protocol = Protocol.valueOf(orders.get("protocol"));
        spec = new ProtocolSpec(
                orders.getInt("slots"),
                orders.getInt("capacity"),
                orders.getInt("producers"),
                orders.getInt("consumers"));
        exchange = Exchange.join(protocol, spec, orders.get("handle"), PATIENCE);
        delivery = protocol.delivery();
        creator = new Watch.Peer(exchange.creator(), PATIENCE);
        deed = Deed.valueOf(orders.get("deed"));
        count = orders.getLong("count");
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Correspondent correspondent = new Correspondent(Evidence.parseLine(in.readLine()));
        Evidence seen = correspondent.run();
        System.out.println(seen.toLine());
    }

    private Evidence run() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Evidence>> results = new ArrayList<>();
        boolean writes = deed.ordinal() >= Deed.WRITE.ordinal();
        for (int i = 0; i < (writes ? spec.producers() : spec.consumers()); i++) {
            int number = i;
            Callable<Evidence> work = writes ? () -> write(number) : () -> read(number);
            results.add(threads.submit(work));
        }
        Evidence all = new Evidence();
        for (int i = 0; i < results.size(); i++) {
            all.putAll(i + ".", results.get(i).get().asMap());
        }
        threads.shutdown();
        exchange.close();
        return all;
    }

    private Evidence read(int number) throws InterruptedException {
        long taken = 0;
        long[] counts = new long[spec.producers()];
        long[] sums = new long[spec.producers()];
        Arrays.fill(counts, -1);
        long last = -1;
        try (Reader reader = exchange.reader(number, creator)) {
            while (taken < count && reader.take()) {
                if (deed == Deed.READ_BY_WRITER) {
                    Letter.checkBy(reader, spec.capacity());
                    int writer = Letter.writerOf(reader);
                    long written = Letter.countOf(reader);
                    require(
                            written > counts[writer],
                            "message %d of writer %d came after %d",
                            written,
                            writer,
                            counts[writer]);
                    counts[writer] = written;
                    sums[writer] += written;
                } else {
                    Letter.check(reader, spec.capacity());
                }
                taken++;
                long missed = reader.sequence() - last - 1;
                require(missed >= 0, "message %d came after %d", reader.sequence(), last);
                require(
                        delivery == Delivery.SHARED && spec.consumers() > 1
                                || missed == reader.lost() - lostBefore(taken, last),
                        "message %d came after %d, lost %d",
                        reader.sequence(),
                        last,
                        reader.lost());
                last = reader.sequence();
                reader.free();
                if (deed == Deed.READ_SLOWLY) {
                    Thread.sleep(1);
                }
            }
            if (deed == Deed.READ_AND_SLEEP) {
                Thread.sleep(20_000);
            }
            return new Evidence()
                    .put("taken", taken)
                    .put("lost", reader.lost())
                    .put("torn", reader.torn())
                    .put("sum", Arrays.stream(sums).sum());
        }
    }

    /** What must have been lost before the message that came as the {@code taken}th, after message {@code last}. */
    private static long lostBefore(long taken, long last) {
        return last + 1 - (taken - 1);
    }

    private static void require(boolean holds, String otherwise, Object... values) {
        if (!holds) {
            throw new IllegalStateException(String.format(otherwise, values));
        }
    }

    private Evidence write(int number) throws InterruptedException {
        try (Writer writer = exchange.writer(number, creator)) {
            for (long i = 0; i < count; i++) {
                Letter.send(writer, spec.capacity());
            }
            if (deed == Deed.CLAIM_AND_SLEEP) {
                writer.claim();
            }
            if (deed != Deed.WRITE_AND_FINISH) {
                Thread.sleep(20_000);
            }
            writer.finish();
            return new Evidence();
        }
    }
}
