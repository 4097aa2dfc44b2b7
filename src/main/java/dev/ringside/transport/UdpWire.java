package dev.ringside.transport;

import java.io.IOException;

/** Messages over two pairs of connected UDP sockets, one pair for each direction, so that credit never queues behind messages. */
final class UdpWire implements Wire {
    private final UdpSender sender;
    private final UdpReceiver receiver;

    UdpWire(UdpSender sender, UdpReceiver receiver) {
        this.sender = sender;
        this.receiver = receiver;
    }

    @Override
    public long outbox() {
        return sender.datagram() + UdpHeader.BYTES;
    }

    @Override
    public long inbox() {
        return receiver.datagram() + UdpHeader.BYTES;
    }

    @Override
    public boolean trySend(int length) throws IOException {
        return trySend(UdpHeader.MESSAGE, length);
    }

    @Override
    public boolean trySendEnd() throws IOException {
        return trySend(UdpHeader.END, 0);
    }

    private boolean trySend(int kind, int length) throws IOException {
        receiver.tellIn(sender.datagram());
        return sender.trySend(kind, length);
    }

    @Override
    public int tryReceive() throws IOException {
        int length = receiver.tryReceive();
        if (length != NOT_YET) {
            sender.returned(UdpHeader.credit(receiver.datagram()), UdpHeader.credits(receiver.datagram()));
        }
        return length;
    }

    void closeChannels() {
        try {
            sender.close();
            receiver.close();
        } catch (IOException e) {
            // what matters is that no thread waits on them any more
        }
    }

    @Override
    public void close() {
        closeChannels();
        sender.free();
        receiver.free();
    }
}
