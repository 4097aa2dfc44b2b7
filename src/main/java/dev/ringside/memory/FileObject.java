package dev.ringside.memory;

import dev.ringside.posix.Mman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is open here; {@code unlink} takes its name away, where it has one. */
final class FileObject implements SharedObject {
    private final int fd;
    private final String handle;
    private final Backing backing;
    private final long size;
    private final Runnable unlink;
    private boolean open = true;

    FileObject(int fd, String handle, Backing backing, long size, Runnable unlink) {
        this.fd = fd;
        this.handle = handle;
        this.backing = backing;
        this.size = size;
        this.unlink = unlink;
    }

    /** This, once {@code fill} has given it its bytes; removed where that fails. */
    FileObject filled(Runnable fill) {
        try {
            fill.run();
            return this;
        } catch (RuntimeException e) {
            remove();
            throw e;
        }
    }

    static void unlink(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + path + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public String handle() {
        return handle;
    }

    @Override
    public Backing backing() {
        return backing;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void mapAt(long address) {
        int flags = Mman.MAP_SHARED | Mman.MAP_FIXED;
        Mman.map(address, size, Mman.PROT_READ | Mman.PROT_WRITE, flags, fd, 0);
    }

    @Override
    public void unmap(long address) {
        Mman.unmap(address, size);
    }

    @Override
    public void remove() {
        unlink.run();
        close();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            Mman.closeFd(fd);
        }
    }
}
