package dev.ringside.transport;

import dev.ringside.ring.PeerLostException;
import java.nio.ByteBuffer;

/**
 * Reads messages from the file of one direction: one call looks at every slot's word, the next takes all payloads that lie in a row. Word
 * and payload in one call would be one less for a lone message, but nothing says in which order a call copies its bytes.
 */
final class FileReceiver implements AutoCloseable {
    private static final int READ_AHEAD = 64 * 1024;

    private final DirectionFile file;
    private final FileLayout layout;
    private final int maxMessage;
    private final Looking looking;
    private final NativeBuffer words;
    private final NativeBuffer payloads;
    private final int mostAtOnce;
    private long sequence;
    /** Messages below this are published. */
    private long published;
    /** The buffer holds the messages from {@code first} to below {@code loaded}. */
    private long first;

    private long loaded;

    FileReceiver(DirectionFile file, FileLayout layout, int maxMessage, Looking looking) {
        this.file = file;
        this.layout = layout;
        this.maxMessage = maxMessage;
        this.looking = looking;
        words = new NativeBuffer(layout.looked());
        mostAtOnce = Math.max(1, READ_AHEAD / layout.stride());
        payloads = new NativeBuffer(mostAtOnce * layout.stride());
    }

    int receive() {
        if (sequence == loaded && !load()) {
            return Link.CLOSED;
        }
        int length = payloads.buffer().getInt(place(sequence++) + FileLayout.LENGTH);
        if (length < 0 || length > maxMessage) {
            throw new PeerLostException("the other process sent a message of " + length + " bytes, at most "
                    + maxMessage + " were agreed on");
        }
        return length;
    }

    /** Of the message that was received last. */
    long inbox() {
        return payloads.address() + place(sequence - 1) + FileLayout.PAYLOAD;
    }

    private int place(long message) {
        return (int) (message - first) * layout.stride();
    }

    private boolean load() {
        if (published == sequence && !awaitMore()) {
            return false;
        }
        int slot = layout.slot(sequence);
        int count = (int) Math.min(Math.min(published - sequence, mostAtOnce), layout.slots() - slot);
        file.read(payloads.buffer().limit(count * layout.stride()), layout.place(sequence));
        first = sequence;
        loaded = sequence + count;
        for (long block = first / layout.half(); block < loaded / layout.half(); block++) {
            giveBack(block);
        }
        return true;
    }

    /** Lets the sender write over {@code block}, of which a copy lies here; pairs with the look in FileSender.awaitRoom. */
    private void giveBack(long block) {
        file.write(words.buffer().limit(Long.BYTES).putLong(0, block + 1), layout.taken(block));
    }

    /** False once the sender has closed and nothing is left. */
    private boolean awaitMore() {
        ByteBuffer seen = words.buffer();
        looking.begin();
        while (true) {
            file.read(seen.limit(layout.looked()), 0);
            // each pairs with the write of the word in FileSender.send
            while (published < sequence + layout.slots() && seen.getLong(layout.word(published)) == published + 1) {
                published++;
            }
            if (published > sequence) {
                return true;
            }
            if (seen.getLong(FileLayout.END) == sequence && seen.getLong(FileLayout.END + Long.BYTES) == ~sequence) {
                return false;
            }
            looking.again();
        }
    }

    @Override
    public void close() {
        file.close();
        words.close();
        payloads.close();
    }
}
