package com.example.mischief;

import dev.ringside.transport.Link;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A link that carries its messages well but for one moment in the life of its cell. */
final class MischiefLink implements Link {
    private static final int MOMENT = 20;

    private final Link link;
    private final Deed deed;
    private final Path mark;
    private int messages;

    /** {@code mark} is made when the deed happens: it happens once. */
    MischiefLink(Link link, Deed deed, Path mark) {
        this.link = link;
        this.deed = deed;
        this.mark = mark;
    }

    private void tick() {
        if (++messages != MOMENT) {
            return;
        }
        try {
            Files.createFile(mark);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        deed.happen();
    }

    @Override
    public long outbox() {
        return link.outbox();
    }

    @Override
    public void send(int length) {
        tick();
        link.send(length);
    }

    @Override
    public int receive() {
        tick();
        return link.receive();
    }

    @Override
    public long inbox() {
        return link.inbox();
    }

    @Override
    public void close() {
        link.close();
    }
}
