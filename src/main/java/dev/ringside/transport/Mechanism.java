package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Optional;

/** What stands behind a constant of {@link BuiltIn}. */
interface Mechanism {

    default List<String> waitings() {
        return List.of(LinkSpec.BLOCK);
    }

    /** Into the kernel and out of it. */
    default int copies() {
        return 2;
    }

    default int largestMessage() {
        return Transport.LARGEST;
    }

    default Optional<String> refusal(LinkSpec spec) {
        return spec.maxMessage() <= largestMessage()
                ? Optional.empty()
                : Optional.of("a message has at most " + largestMessage() + " bytes");
    }

    Offer offer(LinkSpec spec, Ledger ledger);

    Link join(LinkSpec spec, Evidence address, Watch.Peer creator);
}
