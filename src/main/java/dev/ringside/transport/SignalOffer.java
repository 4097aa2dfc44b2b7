package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.posix.FdPassing;
import dev.ringside.posix.Mman;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A socket that waits for the file descriptors of a link. The process that joins makes memory and eventfds, which have no names, so that one
 * datagram is all that has to pass.
 */
final class SignalOffer implements Offer {
    private static final long PAUSE_NANOS = 500_000;
    private static final int FDS = 1 + 2 * Signals.FDS;

    private final LinkSpec spec;
    private final Path path;
    private final FdPassing socket;
    private boolean closed;

    SignalOffer(LinkSpec spec, Ledger ledger) {
        this.spec = spec;
        synchronized (ledger) {
            path = ledger.willMakePath(Ledger.randomName() + ".sock");
            socket = FdPassing.listen(path.toString());
        }
    }

    @Override
    public Evidence address() {
        return new Evidence().put("path", path);
    }

    static Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        boolean blocks = EventFds.blocks(spec);
        long bytes = SignalledLayout.of(spec.maxMessage()).bytes();
        Signals forward = Signals.create(blocks);
        Signals back = Signals.create(blocks);
        int memory = Mman.memfd("ringside-link", Mman.MFD_CLOEXEC, 2 * bytes);
        FdPassing.send(
                address.get("path"),
                memory,
                forward.filled().fd(),
                forward.empty().fd(),
                back.filled().fd(),
                back.empty().fd());
        return link(new SharedBuffer(memory, 2 * bytes), spec, back, bytes, forward, 0, creator);
    }

    @Override
    public Link accept(Watch.Peer peer) {
        Watch watch = peer.watch();
        Optional<int[]> fds = socket.receive(FDS);
        while (fds.isEmpty()) {
            watch.check();
            LockSupport.parkNanos(PAUSE_NANOS);
            fds = socket.receive(FDS);
        }
        close();
        long bytes = SignalledLayout.of(spec.maxMessage()).bytes();
        Signals forward = Signals.of(fds.get(), 1);
        Signals back = Signals.of(fds.get(), 1 + Signals.FDS);
        return link(new SharedBuffer(fds.get()[0], 2 * bytes), spec, forward, 0, back, bytes, peer);
    }

    private static Link link(
            SharedBuffer memory, LinkSpec spec, Signals sends, long out, Signals receives, long in, Watch.Peer peer) {
        SignalWait wait = EventFds.blocks(spec)
                ? new BlockingSignals(peer, receives.filled(), sends.empty())
                : SignalWait.spin(peer);
        return new SignalledLink(memory, spec, sends, out, receives, in, wait);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        socket.close();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + path + " failed: " + e.getMessage(), e);
        }
    }
}
