package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.Segment;
import dev.ringside.posix.Fd;
import dev.ringside.posix.Mman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrowingFileTest {
    private static final long PIECE = 2L << 20;
    private static final int MADV_POPULATE_READ = 22;

    private final Ledger ledger = Ledger.open();
    private Segment segment;
    private int file;

    @BeforeEach
    void make() {
        segment = Segment.create(ledger, PIECE, Backing.DISK, MemoryRequest.plain());
        file = segment.openFile();
    }

    @AfterEach
    void remove() {
        Mman.closeFd(file);
        segment.remove();
        segment.close();
        ledger.close();
    }

    private long fileLength() throws IOException {
        return Files.size(Path.of("/proc/self/fd/" + file));
    }

    /** A range of two pieces of which the file is mapped over {@code bytes}; what is left of the range cannot be touched. */
    private long map(long bytes) {
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS | Mman.MAP_NORESERVE;
        long address = Mman.map(0, 2 * PIECE, Mman.PROT_NONE, flags, -1, 0);
        return Mman.map(address, bytes, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED | Mman.MAP_FIXED, file, 0);
    }

    /** Whether the kernel can bring the page in that a load from {@code address} would need; asks without taking a signal. */
    private static boolean isReadable(long address) {
        return Mman.madvise(address, 4096, MADV_POPULATE_READ) == 0;
    }

    @Test
    void shouldNotReachFurtherThroughAMappingOnceTheFileIsLonger() throws IOException {
        long address = map(PIECE);
        Fd.setLength(file, 2 * PIECE);

        assertThat(fileLength()).isEqualTo(2 * PIECE);
        assertThat(isReadable(address + PIECE - 4096)).isTrue();
        assertThat(isReadable(address + PIECE))
                .as("first byte past the mapping")
                .isFalse();

        Mman.unmap(address, 2 * PIECE);
        long again = map(2 * PIECE);
        assertThat(isReadable(again + PIECE)).as("the same byte, mapped anew").isTrue();
        Mman.unmap(again, 2 * PIECE);
    }

    @Test
    void shouldFindNoPageBehindTheEndOfTheFile() {
        long address = map(2 * PIECE);
        assertThat(isReadable(address + PIECE))
                .as("mapped, but past the end of file")
                .isFalse();

        // what a long mapping does gain is pages, not bytes
        Fd.setLength(file, 2 * PIECE);
        assertThat(isReadable(address + PIECE)).isTrue();
        Mman.unmap(address, 2 * PIECE);
    }

    @Test
    void shouldMapOnWhereTheReaderComesToTheEndOfItsMapping() {
        try (FileWindow writer = new FileWindow(file, PIECE);
                FileWindow reader = new FileWindow(file, PIECE)) {
            writer.growTo(0, 100);
            reader.follow(0, 100);
            assertThat(reader.size()).isEqualTo(FileWindow.CHUNK);

            long next = FileWindow.CHUNK - 50;
            assertThat(writer.covers(next, 100)).isFalse();
            writer.growTo(next, 100);
            OffHeap.putLong(writer.address(FileWindow.CHUNK), 42);

            assertThat(reader.size()).as("before it maps on").isEqualTo(FileWindow.CHUNK);
            assertThat(reader.covers(next, 100)).isFalse();
            reader.follow(next, 100);
            assertThat(OffHeap.getLong(reader.address(FileWindow.CHUNK))).isEqualTo(42);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Backing.class,
            names = {"POSIX", "MEMFD", "TMPFS", "DISK"})
    void shouldGrowOnEveryBackingThatIsAFile(Backing backing) {
        ProtocolSpec spec = new ProtocolSpec(0, 65_536, 1, 1);
        try (LocalExchange local = new LocalExchange(Protocol.GROWING_FILE, spec, backing);
                Reader reader = local.reader();
                Writer writer = local.writer()) {
            local.exchange().unlink();
            for (int i = 0; i < 600; i++) {
                Letter.send(writer, 65_536);
                assertThat(reader.take()).isTrue();
                Letter.check(reader, 65_536);
                reader.free();
            }
        }
    }
}
