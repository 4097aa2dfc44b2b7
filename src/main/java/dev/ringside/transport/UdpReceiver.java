package dev.ringside.transport;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** The receiving socket of one direction. Gives credit for what it has read, and knows by the numbers whether anything was lost. */
final class UdpReceiver implements AutoCloseable {
    private final DatagramChannel channel;
    private final long quarter;
    private final NativeBuffer in;
    private final NativeBuffer credit = new NativeBuffer(UdpHeader.BYTES);
    private long expected;
    private long read;
    private long known;
    private int credits;

    UdpReceiver(DatagramChannel channel, long window, int maxMessage) {
        this.channel = channel;
        quarter = CreditWindow.quarter(window);
        in = new NativeBuffer(UdpHeader.BYTES + maxMessage);
    }

    /** Where the last datagram lies, header first. */
    long datagram() {
        return in.address();
    }

    /** Length of the next message, {@link Link#CLOSED} at the end, {@link Wire#NOT_YET} otherwise. */
    int tryReceive() throws IOException {
        int bytes = read();
        if (bytes < UdpHeader.BYTES) {
            return Wire.NOT_YET;
        }
        int kind = UdpHeader.kind(in.address());
        if (kind != UdpHeader.MESSAGE && kind != UdpHeader.END) {
            return Wire.NOT_YET; // a greeting that was said twice
        }
        long number = UdpHeader.number(in.address());
        if (number != expected) {
            throw new MessagesLostException(expected, number);
        }
        if (kind == UdpHeader.END) {
            return Link.CLOSED;
        }
        expected++;
        read += CreditWindow.charge(bytes);
        known = Math.max(known, UdpHeader.seen(in.address()));
        if (read - known >= quarter) {
            giveCredit();
        }
        return bytes - UdpHeader.BYTES;
    }

    private int read() throws IOException {
        ByteBuffer buffer = in.buffer();
        buffer.clear();
        try {
            return channel.read(buffer);
        } catch (PortUnreachableException e) {
            return 0; // it has closed and wants no credit any more; what it sent before may still be here
        }
    }

    private void giveCredit() throws IOException {
        UdpHeader.put(credit.address(), UdpHeader.RETURN, 0);
        UdpHeader.putCredit(credit.address(), read, credits + 1);
        ByteBuffer buffer = credit.buffer();
        buffer.clear().limit(UdpHeader.BYTES);
        try {
            if (channel.write(buffer) > 0) {
                known = read;
                credits++;
            }
        } catch (PortUnreachableException e) {
            known = read; // nobody is left who would want it
        }
    }

    /** Writes into the header of a datagram that goes the other way what was read here. */
    void tellIn(long datagram) {
        UdpHeader.putCredit(datagram, read, credits);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    void free() {
        in.close();
        credit.close();
    }
}
