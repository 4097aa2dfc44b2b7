package dev.ringside.catalogue;

import dev.ringside.floor.Floor;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Scope;
import dev.ringside.placement.Placement;
import dev.ringside.protocol.Protocol;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.LinkSpec;
import dev.ringside.transport.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A part of the catalogue, by its title. */
public enum Shelf {
    TRANSPORTS("transports (parameters transport, waiting)", Shelf::transports),
    BACKINGS("what a ring can lie in (parameter backing)", Shelf::backings),
    FLAGS("memory flags, on System V memory (parameters by their names)", Shelf::flags),
    WAITS("how the two sides of a ring wait (parameter wait)", Shelf::waits),
    PROTOCOLS("how the slots of a ring are handed over (parameter protocol)", Shelf::protocols),
    PLACEMENTS("where the two sides sit (parameter placement)", Shelf::placements),
    FLOORS("floors (parameter floor)", Shelf::floors),
    LIBRARIES("libraries", Shelf::libraries);

    /** Small enough for every transport, and a whole number of lines for every floor. */
    private static final int MESSAGE = 64;

    private static final int SLOTS = 4;

    private static final long SEGMENT = 2L << 20;

    private final String title;
    private final Supplier<List<Entry>> entries;

    Shelf(String title, Supplier<List<Entry>> entries) {
        this.title = title;
        this.entries = entries;
    }

    public String title() {
        return title;
    }

    /** What stands here, as this host is now. */
    public List<Entry> entries() {
        return entries.get();
    }

    private static List<Entry> transports() {
        return Catalogue.transports().stream().map(Shelf::transport).toList();
    }

    private static Entry transport(Transport transport) {
        List<String> waitings = transport.waitings();
        Optional<String> refusal = transport.refusal(new LinkSpec(MESSAGE, waitings.get(0)));
        String largest = transport.largestMessage() == Transport.LARGEST
                ? ""
                : ", at most " + transport.largestMessage() + " bytes";
        return new Entry(
                transport.label(),
                "copies: " + transport.copies() + ", waits by " + String.join(", ", waitings) + largest,
                refusal);
    }

    private static List<Entry> backings() {
        List<Entry> entries = new ArrayList<>();
        for (Backing backing : Backing.values()) {
            for (String pages : MemoryFlag.HUGEPAGES.settings()) {
                MemoryRequest request = asking(MemoryFlag.HUGEPAGES, pages);
                entries.add(new Entry(
                        backing.name(), "hugepages=" + pages, backing.refusalAfterReservation(SEGMENT, request)));
            }
        }
        return entries;
    }

    private static List<Entry> flags() {
        List<Entry> entries = new ArrayList<>();
        for (MemoryFlag flag : MemoryFlag.values()) {
            for (String value : flag.settings()) {
                entries.add(Entry.of(
                        flag.label() + "=" + value,
                        Backing.SYSV.refusalAfterReservation(SEGMENT, asking(flag, value))));
            }
        }
        return entries;
    }

    private static MemoryRequest asking(MemoryFlag flag, String value) {
        return MemoryRequest.read(name -> name.equals(flag.label()) ? value : MemoryFlag.OFF, Scope.BOTH);
    }

    private static List<Entry> waits() {
        return Arrays.stream(WaitStrategy.values())
                .map(wait -> Entry.available(wait.name()))
                .toList();
    }

    private static List<Entry> protocols() {
        return Arrays.stream(Protocol.values())
                .map(protocol -> new Entry(protocol.name(), protocol.limits(), refusal(protocol)))
                .toList();
    }

    /** Why no backing will do, as the last of them says; empty where one does. */
    private static Optional<String> refusal(Protocol protocol) {
        Optional<String> refusal = Optional.empty();
        for (Backing backing : Backing.values()) {
            refusal = protocol.refusal(protocol.plain(SLOTS, MESSAGE), backing);
            if (refusal.isEmpty()) {
                return refusal;
            }
        }
        return refusal;
    }

    private static List<Entry> placements() {
        return Arrays.stream(Placement.values())
                .map(placement -> Entry.of(placement.name(), placement.refusal()))
                .toList();
    }

    private static List<Entry> floors() {
        return Arrays.stream(Floor.values())
                .map(floor -> Entry.of(floor.label(), floor.refusal(MESSAGE)))
                .toList();
    }

    private static List<Entry> libraries() {
        String reason = "this version has no adapter for it";
        return List.of(
                Entry.missing("agrona-one-to-one", reason),
                Entry.missing("agrona-many-to-one", reason),
                Entry.missing("aeron-ipc", reason),
                Entry.missing("chronicle-queue", reason),
                Entry.missing("jeromq", reason));
    }
}
