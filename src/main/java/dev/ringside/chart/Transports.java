package dev.ringside.chart;

import java.awt.Shape;
import java.util.List;
import java.util.Map;

/** What a transport looks like in every chart: the colour of its family, and a shape that no other of the family has. */
final class Transports {
    private record Entry(Family family, Shape shape) {}

    private static final Shape DISC = Shapes.disc(11);
    private static final Shape SQUARE = Shapes.square(10);
    private static final Shape TRIANGLE = Shapes.triangle(12);
    private static final Shape DIAMOND = Shapes.diamond(13);
    private static final Shape BOW = Shapes.bow(11);

    private static final Map<String, Entry> KNOWN = Map.ofEntries(
            Map.entry("ring-in-place", new Entry(Family.MEMORY, DISC)),
            Map.entry("ring", new Entry(Family.MEMORY, SQUARE)),
            Map.entry("process-vm-readv", new Entry(Family.MEMORY, TRIANGLE)),
            Map.entry("eventfd", new Entry(Family.MEMORY, DIAMOND)),
            Map.entry("line", new Entry(Family.MEMORY, BOW)),
            Map.entry("pipe", new Entry(Family.PIPES, DISC)),
            Map.entry("fifo", new Entry(Family.PIPES, SQUARE)),
            Map.entry("unix-stream", new Entry(Family.STREAMS, DISC)),
            Map.entry("tcp", new Entry(Family.STREAMS, SQUARE)),
            Map.entry("unix-datagram", new Entry(Family.DATAGRAMS, DISC)),
            Map.entry("udp", new Entry(Family.DATAGRAMS, SQUARE)),
            Map.entry("unix-seqpacket", new Entry(Family.DATAGRAMS, TRIANGLE)),
            Map.entry("sysv-queue", new Entry(Family.QUEUES, DISC)),
            Map.entry("posix-queue", new Entry(Family.QUEUES, SQUARE)),
            Map.entry("file", new Entry(Family.FILES, DISC)),
            Map.entry("mapped-file", new Entry(Family.FILES, SQUARE)));

    /** For transports from elsewhere: each takes its shape from its name, so that it keeps it from run to run. */
    private static final List<Shape> OTHERS = List.of(DISC, SQUARE, TRIANGLE, DIAMOND, BOW);

    private Transports() {}

    static Family family(String transport) {
        return entry(transport).family();
    }

    static Look look(String transport) {
        Entry entry = entry(transport);
        return Look.mark(entry.family().color(), entry.shape());
    }

    /** The same work done by something that is no transport of ours: the shape is hollow. */
    static Look floor(String transport) {
        Look look = look(transport);
        return Look.hollow(look.color(), look.shape());
    }

    private static Entry entry(String transport) {
        Entry known = KNOWN.get(transport);
        return known != null
                ? known
                : new Entry(Family.OTHERS, OTHERS.get(Math.floorMod(transport.hashCode(), OTHERS.size())));
    }
}
