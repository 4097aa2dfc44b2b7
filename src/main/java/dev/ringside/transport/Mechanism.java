package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Optional;

/** What stands behind a constant of {@link BuiltIn}. */
interface Mechanism {

    default List<String> waitings() {
        return List.of("block");
    }

    default Optional<String> refusal(LinkSpec spec) {
        return Optional.empty();
    }

    Offer offer(LinkSpec spec, Ledger ledger);

    Link join(LinkSpec spec, Evidence address, Watch.Peer creator);
}
