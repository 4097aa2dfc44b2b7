package dev.ringside.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** The sending socket of one direction. All that comes back on it is credit. */
final class UdpSender implements AutoCloseable {
    /** Credits that may lie unread in this socket, far fewer than it has room for. */
    private static final int UNREAD = 64;

    private final DatagramChannel channel;
    private final CreditWindow window;
    private final NativeBuffer out;
    private final NativeBuffer credit = new NativeBuffer(UdpHeader.BYTES);
    private long number;
    private int creditsSent;
    private int creditsRead;

    UdpSender(DatagramChannel channel, long window, int maxMessage) {
        this.channel = channel;
        this.window = new CreditWindow(window);
        out = new NativeBuffer(UdpHeader.BYTES + maxMessage);
    }

    /** Where the next datagram is made, header first. */
    long datagram() {
        return out.address();
    }

    /** False where the receiver has no room for it yet; a call that found none has waited for credit. */
    boolean trySend(int kind, int length) throws IOException {
        int bytes = UdpHeader.BYTES + length;
        if (creditsSent - creditsRead > UNREAD || !window.hasRoomFor(bytes)) {
            readCredit();
            if (!window.hasRoomFor(bytes)) {
                return false;
            }
        }
        UdpHeader.put(out.address(), kind, number);
        UdpHeader.putSeen(out.address(), window.returned());
        ByteBuffer buffer = out.buffer();
        buffer.clear().limit(bytes);
        if (channel.write(buffer) == 0) {
            return false;
        }
        window.sent(bytes);
        number++;
        return true;
    }

    private void readCredit() throws IOException {
        ByteBuffer buffer = credit.buffer();
        buffer.clear();
        if (channel.read(buffer) == UdpHeader.BYTES && UdpHeader.kind(credit.address()) == UdpHeader.RETURN) {
            creditsRead++;
            returned(UdpHeader.credit(credit.address()), UdpHeader.credits(credit.address()));
        }
    }

    /** Credit, from here or from the header of a message that went the other way. */
    void returned(long total, int credits) {
        window.returned(total);
        creditsSent = Math.max(creditsSent, credits);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    void free() {
        out.close();
        credit.close();
    }
}
