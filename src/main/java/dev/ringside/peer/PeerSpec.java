package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Scope;
import dev.ringside.placement.Seat;
import dev.ringside.ring.ReadOrder;

/** What the peer is told: which segments and semaphores, and what to do with them. */
record PeerSpec(
        Attachment scratch,
        Attachment ring,
        MemoryRequest memory,
        int consumers,
        ReadOrder order,
        boolean timesBlocks,
        int lapBlocks,
        Seat seat) {

    /** A ring by the handle of its segment, prefix of its semaphores, and KiB of its huge pages (0 for base pages). */
    record Attachment(String segment, String semaphores, long hugePageKib) {

        void writeTo(Evidence evidence, String name) {
            evidence.put(name + ".segment", segment)
                    .put(name + ".semaphores", semaphores)
                    .put(name + ".hugePageKib", hugePageKib);
        }

        static Attachment readFrom(Evidence evidence, String name) {
            return new Attachment(
                    evidence.get(name + ".segment"),
                    evidence.get(name + ".semaphores"),
                    evidence.getLong(name + ".hugePageKib"));
        }
    }

    Evidence toEvidence() {
        Evidence evidence = new Evidence();
        scratch.writeTo(evidence, "scratch");
        ring.writeTo(evidence, "ring");
        for (MemoryFlag flag : MemoryFlag.values()) {
            evidence.put("memory." + flag.label(), memory.of(flag));
        }
        return evidence.put("memory.scope", memory.scope())
                .put("consumers", consumers)
                .put("order", order)
                .put("timesBlocks", timesBlocks)
                .put("lapBlocks", lapBlocks)
                .put("seat", seat);
    }

    static PeerSpec of(Evidence evidence) {
        return new PeerSpec(
                Attachment.readFrom(evidence, "scratch"),
                Attachment.readFrom(evidence, "ring"),
                MemoryRequest.read(flag -> evidence.get("memory." + flag), Scope.valueOf(evidence.get("memory.scope"))),
                evidence.getInt("consumers"),
                ReadOrder.valueOf(evidence.get("order")),
                Boolean.parseBoolean(evidence.get("timesBlocks")),
                evidence.getInt("lapBlocks"),
                Seat.parse(evidence.get("seat")));
    }
}
