package dev.ringside.alone;

import dev.ringside.ledger.Ledger;
import dev.ringside.peer.StampedWriter;
import dev.ringside.protocol.Protocol;
import java.util.function.ToDoubleFunction;

/** Something that is so on this host, or is not: found out once a fork. */
public enum Fact {
    /** How much of a file a mapping reaches that was made before the file became twice as long. */
    GROWN_MAPPING("share", ledger -> GrownFile.mapped()),

    /** Messages that a ring with in and out indices takes before it is full, of one less than its slots. */
    FULL_RING("share", FullRing::held),

    /** A page that another mapping has filled, touched for the first time through this one; System V. */
    READ_FAULT("ns/op", FaultCost::ofRead),

    /** A page that nobody has touched, written to; System V. */
    WRITE_FAULT("ns/op", FaultCost::ofWrite),

    /** Messages taken that were not whole, of writers that were killed in the middle of one. */
    KILLED_SEQUENCED("messages", ledger -> KilledWriters.torn(Protocol.SEQUENCED, ledger)),

    KILLED_LATEST_VALUE("messages", ledger -> KilledWriters.torn(Protocol.LATEST_VALUE, ledger)),

    KILLED_DOUBLE_BUFFER("messages", ledger -> KilledWriters.torn(Protocol.DOUBLE_BUFFER, ledger)),

    /** How often the age of a time stamp told whether its writer, running, stopped or killed, is dead. */
    STALE_STAMP("share", StampedWriter::right);

    private final String unit;
    private final ToDoubleFunction<Ledger> search;

    Fact(String unit, ToDoubleFunction<Ledger> search) {
        this.unit = unit;
        this.search = search;
    }

    public String unit() {
        return unit;
    }

    /** What is made on the host for it stands in {@code ledger}, and is gone afterwards. */
    public double find(Ledger ledger) {
        return search.applyAsDouble(ledger);
    }
}
