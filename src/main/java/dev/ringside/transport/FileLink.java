package dev.ringside.transport;

import dev.ringside.ring.Watch;

/** A file for each direction. */
final class FileLink implements Link {
    private final FileSender sender;
    private final FileReceiver receiver;
    private boolean closed;

    FileLink(DirectionFile sends, DirectionFile receives, LinkSpec spec, Watch.Peer peer) {
        FileLayout layout = FileLayout.of(spec.maxMessage());
        Looking looking = new Looking(peer, spec.waiting());
        sender = new FileSender(sends, layout, looking);
        receiver = new FileReceiver(receives, layout, spec.maxMessage(), looking);
    }

    @Override
    public long outbox() {
        return sender.outbox();
    }

    @Override
    public void send(int length) {
        sender.send(length);
    }

    @Override
    public int receive() {
        return receiver.receive();
    }

    @Override
    public long inbox() {
        return receiver.inbox();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sender.close();
            receiver.close();
        }
    }
}
