package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** Two pipes that this process has made, one for each direction. */
final class PipeOffer implements Offer {
    private final Evidence address = new Evidence();
    private final FileChannel[] held;
    private final ReadableByteChannel in;
    private final WritableByteChannel out;
    private final LinkSpec spec;
    private final Runnable withdraw;
    private boolean closed;

    /**
     * {@code forward} carries what this process sends. {@code withdraw} removes the names once the other process has both pipes.
     */
    PipeOffer(Path forward, Path back, LinkSpec spec, Runnable withdraw) {
        this.spec = spec;
        this.withdraw = withdraw;
        address.put("forward", forward).put("back", back);
        try {
            held = new PipeEnds(forward, back).hold();
            out = PipeEnds.writing(forward, spec);
            in = PipeEnds.reading(back, spec);
        } catch (IOException e) {
            throw new UncheckedIOException("opening a pipe failed: " + e.getMessage(), e);
        }
    }

    static Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        try {
            ReadableByteChannel in = PipeEnds.reading(Path.of(address.get("forward")), spec);
            WritableByteChannel out = PipeEnds.writing(Path.of(address.get("back")), spec);
            StreamLink link = new StreamLink(in, out, spec, creator);
            link.send(0);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException("opening a pipe failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Evidence address() {
        return address;
    }

    @Override
    public Link accept(Watch.Peer peer) {
        StreamLink link = new StreamLink(in, out, spec, peer);
        if (link.receive() != 0) {
            throw new PeerLostException("the other process opened the pipes and did not say so");
        }
        close();
        return link;
    }

    /** Lets go of what was held for the other process, so that the end of either is seen by the other. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        withdraw.run();
        try {
            for (FileChannel channel : held) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("closing a pipe failed: " + e.getMessage(), e);
        }
    }
}
