package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Fifo;
import dev.ringside.ring.Watch;
import java.nio.file.Path;
import java.util.List;

/**
 * Two anonymous pipes. The other process opens them as /proc/PID/fd/N, which its user may and others may not: its stdin is its leash and
 * cannot carry messages.
 */
final class Pipes implements Mechanism {

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        int[] forward = Fifo.pipe();
        int[] back = Fifo.pipe();
        return new PipeOffer(path(forward[0]), path(back[0]), spec, () -> {
            for (int fd : new int[] {forward[0], forward[1], back[0], back[1]}) {
                Fifo.close(fd);
            }
        });
    }

    private static Path path(int fd) {
        return Path.of("/proc/" + ProcessHandle.current().pid() + "/fd/" + fd);
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        return PipeOffer.join(spec, address, creator);
    }
}
