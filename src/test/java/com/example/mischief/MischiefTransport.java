package com.example.mischief;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ring.Watch;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.Link;
import dev.ringside.transport.LinkSpec;
import dev.ringside.transport.Offer;
import dev.ringside.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A pipe on one of whose sides something goes wrong in the first fork of a cell and in no other. */
final class MischiefTransport implements Transport {
    private static final String REHEARSAL = "rehearsal";

    private final boolean atProducer;
    private final Deed deed;

    MischiefTransport(boolean atProducer, Deed deed) {
        this.atProducer = atProducer;
        this.deed = deed;
    }

    @Override
    public String label() {
        return (atProducer ? "producer-" : "consumer-") + deed;
    }

    private static Transport pipe() {
        return Catalogue.named("pipe");
    }

    /** Forks that run ahead of the first one that counts are left in peace. */
    private static boolean rehearses() {
        return System.getProperty("ringside.evidence", "").contains("rehearsal");
    }

    private Link with(Link link, boolean rehearsal) {
        return rehearsal ? link : new MischiefLink(link, deed, Path.of(System.getenv("MISCHIEF_MARKS"), label()));
    }

    @Override
    public List<String> waitings() {
        return List.of("block");
    }

    @Override
    public int copies() {
        return 2;
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        return pipe().refusal(spec);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        Offer offer = pipe().offer(spec, ledger);
        return new Offer() {
            @Override
            public Evidence address() {
                return offer.address().put(REHEARSAL, rehearses());
            }

            @Override
            public Link accept(Watch.Peer peer) {
                Link link = offer.accept(peer);
                return atProducer ? with(link, rehearses()) : link;
            }

            @Override
            public void close() {
                offer.close();
            }
        };
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        Link link = pipe().join(spec, address, creator);
        return atProducer ? link : with(link, Boolean.parseBoolean(address.get(REHEARSAL)));
    }
}
