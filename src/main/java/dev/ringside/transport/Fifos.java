package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Fifo;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two FIFOs in the private folder, whose names go as soon as both ends have them. */
final class Fifos implements Mechanism {

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        Path forward = make(ledger);
        Path back = make(ledger);
        return new PipeOffer(forward, back, spec, () -> {
            remove(forward);
            remove(back);
        });
    }

    private static Path make(Ledger ledger) {
        synchronized (ledger) {
            Path path = ledger.willMakePath(Ledger.randomName() + ".fifo");
            Fifo.make(path.toString());
            return path;
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + path + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        return PipeOffer.join(spec, address, creator);
    }
}
