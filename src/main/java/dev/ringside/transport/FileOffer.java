package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.PrivateFolder;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two files in the private folder that the other process has still to open; it says so with an empty message. */
final class FileOffer implements Offer {
    private final LinkSpec spec;
    private final Path forward = path();
    private final Path back = path();
    private final DirectionFile sends;
    private final DirectionFile receives;

    FileOffer(LinkSpec spec, Ledger ledger) {
        this.spec = spec;
        FileLayout layout = FileLayout.of(spec.maxMessage());
        sends = DirectionFile.create(ledger, forward, layout);
        receives = DirectionFile.create(ledger, back, layout);
    }

    private static Path path() {
        return PrivateFolder.locate().resolve(Ledger.randomName() + ".slots");
    }

    static Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        DirectionFile receives = DirectionFile.open(Path.of(address.get("forward")));
        DirectionFile sends = DirectionFile.open(Path.of(address.get("back")));
        Link link = new FileLink(sends, receives, spec, creator);
        link.send(0);
        return link;
    }

    @Override
    public Evidence address() {
        return new Evidence().put("forward", forward).put("back", back);
    }

    @Override
    public Link accept(Watch.Peer peer) {
        Link link = new FileLink(sends, receives, spec, peer);
        if (link.receive() != 0) {
            throw new PeerLostException("the other process opened the files and did not say so");
        }
        close();
        return link;
    }

    /** Removes the names; the files end with the link or with the process. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(forward);
            Files.deleteIfExists(back);
        } catch (IOException e) {
            throw new UncheckedIOException("removing the files of a link failed: " + e.getMessage(), e);
        }
    }
}
