package dev.ringside.transport;

import java.nio.ByteBuffer;

/**
 * Writes messages into the file of one direction: the payload with one call, then the word that publishes it with another. A reader that
 * finds the word makes its next call after the first of these two had ended, and so finds the payload whole.
 */
final class FileSender implements AutoCloseable {
    private final DirectionFile file;
    private final FileLayout layout;
    private final Looking looking;
    private final NativeBuffer message;
    private final NativeBuffer word = new NativeBuffer(2 * Long.BYTES);
    private long sequence;

    FileSender(DirectionFile file, FileLayout layout, Looking looking) {
        this.file = file;
        this.layout = layout;
        this.looking = looking;
        message = new NativeBuffer(layout.stride());
    }

    long outbox() {
        return message.address() + FileLayout.PAYLOAD;
    }

    void send(int length) {
        if (sequence % layout.half() == 0) {
            awaitRoom(sequence / layout.half());
        }
        ByteBuffer bytes = message.buffer().putInt(FileLayout.LENGTH, length);
        file.write(bytes.limit(FileLayout.PAYLOAD + length), layout.place(sequence));
        // publishes the message; pairs with the look in FileReceiver.awaitMore
        put(sequence + 1, layout.word(sequence));
        sequence++;
    }

    /** Waits until the block that lies where {@code block} will lie was read. */
    private void awaitRoom(long block) {
        looking.begin();
        // pairs with the write in FileReceiver.giveBack
        while (block >= 2 && taken(block) != block - 1) {
            looking.again();
        }
    }

    private long taken(long block) {
        ByteBuffer bytes = word.buffer();
        file.read(bytes.limit(Long.BYTES), layout.taken(block));
        return bytes.getLong(0);
    }

    private void put(long value, long at) {
        file.write(word.buffer().limit(Long.BYTES).putLong(0, value), at);
    }

    /** Says how many messages there were. */
    @Override
    public void close() {
        ByteBuffer end = word.buffer().limit(2 * Long.BYTES);
        file.write(end.putLong(0, sequence).putLong(Long.BYTES, ~sequence), FileLayout.END);
        file.close();
        message.close();
        word.close();
    }
}
