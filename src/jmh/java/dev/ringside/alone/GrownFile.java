package dev.ringside.alone;

import dev.ringside.posix.Mman;
import dev.ringside.procfs.Mapping;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;

/** A file that is made longer after it has been mapped. */
final class GrownFile {
    private static final long LONGER = 2 * Anonymous.PAGE;

    private GrownFile() {}

    /** How much of it the mapping has afterwards, as /proc shows it: 1 is all, 0.5 what it had before. */
    static double mapped() {
        int fd = Mman.memfd("ringside-grown", Mman.MFD_CLOEXEC, Anonymous.PAGE);
        try (RandomAccessFile file = new RandomAccessFile("/proc/self/fd/" + fd, "rw")) {
            long address = Mman.map(0, Anonymous.PAGE, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED, fd, 0);
            file.setLength(LONGER);
            Mapping mapping = Mapping.at(address);
            Mman.unmap(address, Anonymous.PAGE);
            return (mapping.end() - address) / (double) file.length();
        } catch (IOException e) {
            throw new UncheckedIOException("making a file longer failed: " + e.getMessage(), e);
        } finally {
            Mman.closeFd(fd);
        }
    }
}
