package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.PrivateFolder;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A bounded file for each direction, read and written by system calls alone; nothing waits in the kernel. */
final class SharedFiles implements Mechanism {
    static final int LARGEST = 64 << 20;

    @Override
    public List<String> waitings() {
        return Looking.ways();
    }

    @Override
    public int largestMessage() {
        return LARGEST;
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        return Mechanism.super.refusal(spec).or(() -> shortage(spec));
    }

    private static Optional<String> shortage(LinkSpec spec) {
        Path folder = PrivateFolder.locate();
        long needed = 2 * FileLayout.of(spec.maxMessage()).bytes();
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return free >= needed
                    ? Optional.empty()
                    : Optional.of("two files of " + needed / 2 + " bytes do not fit into " + folder + ", which has "
                            + free + " bytes free; make room there");
        } catch (IOException e) {
            throw new UncheckedIOException("asking for the room in " + folder + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        return new FileOffer(spec, ledger);
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        return FileOffer.join(spec, address, creator);
    }
}
