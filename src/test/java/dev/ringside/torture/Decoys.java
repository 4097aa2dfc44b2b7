package dev.ringside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.PrivateFolder;
import dev.ringside.posix.Semaphore;
import dev.ringside.posix.SysVQueue;
import dev.ringside.posix.SysVSemaphores;
import dev.ringside.posix.SysVShm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Objects of somebody else, under names and keys like ours, which nobody may touch; and a process that is none of ours. */
final class Decoys implements AutoCloseable {
    private final String name = "/ringside-" + Ledger.randomName();
    private final int key = Ledger.randomKey();
    private final int segment = SysVShm.create(key, 1 << 20, 0);
    private final SysVSemaphores set = SysVSemaphores.create(key, 1, 0);
    private final int queue = SysVQueue.create(key);
    private final Semaphore semaphore = Semaphore.create(name, 0);
    private final Path memory = Path.of("/dev/shm" + name);
    private final Path file = PrivateFolder.locate().resolve(name.substring(1));
    private final Process process;

    Decoys() throws IOException {
        Files.writeString(memory, name);
        Files.writeString(file, name);
        process = new ProcessBuilder("sleep", "7200").start();
    }

    void requireAll() throws IOException {
        assertThat(SysVShm.stat(segment).size()).isEqualTo(1 << 20);
        assertThat(SysVSemaphores.find(key)).isNotNegative();
        assertThat(SysVQueue.find(key)).isEqualTo(queue);
        assertThat(Path.of("/dev/shm/sem." + name.substring(1))).exists();
        assertThat(Files.readString(memory)).isEqualTo(name);
        assertThat(Files.readString(file)).isEqualTo(name);
        assertThat(process.isAlive()).as("a process of somebody else").isTrue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(file);
        Files.delete(memory);
        semaphore.close();
        Semaphore.unlink(name);
        SysVQueue.remove(queue);
        set.remove();
        SysVShm.remove(segment);
    }
}
