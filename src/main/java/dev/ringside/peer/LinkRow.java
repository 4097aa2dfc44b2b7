package dev.ringside.peer;

import dev.ringside.placement.Placement;
import dev.ringside.transport.LinkSpec;

/** What a row asks of a link and of the two processes at its ends: transport and waiting by label, bytes of every message, placement. */
public record LinkRow(String transport, String waiting, int messageSize, Placement placement) {

    LinkSpec link() {
        return new LinkSpec(messageSize, waiting);
    }
}
