package dev.ringside.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.posix.PosixException;
import dev.ringside.posix.PosixQueue;
import dev.ringside.posix.SysVQueue;
import dev.ringside.procfs.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Message queues that a dead process left behind, and queues that are not its own. */
class SweptQueuesTest {
    private final Path record = PrivateFolder.locate().resolve("ringside-test-" + Ledger.randomName() + Ledger.SUFFIX);
    private final int key = Ledger.randomKey();
    private final String name = "/ringside-test-" + Ledger.randomName();

    @AfterEach
    void remove() throws IOException {
        Files.deleteIfExists(record);
        PosixQueue.unlink(name);
        int id = SysVQueue.find(key);
        if (id != -1) {
            SysVQueue.remove(id);
        }
    }

    private List<String> swept(String line) throws IOException {
        Files.writeString(
                record, "owner 1@1\nboot " + Host.bootId() + "\nipc " + Ledger.ipcNamespace() + "\n" + line + "\n");
        List<String> removed = new ArrayList<>();
        Sweeper.sweep(record, removed);
        return removed;
    }

    private boolean isThere() {
        try {
            PosixQueue.open(name, true).close();
            return true;
        } catch (PosixException e) {
            return false;
        }
    }

    @Test
    void shouldRemoveASystemVQueue() throws IOException {
        SysVQueue.create(key);

        assertThat(swept("msg " + key)).containsExactly("msg " + key);
        assertThat(SysVQueue.find(key)).isEqualTo(-1);
    }

    @Test
    void shouldRemoveAPosixQueue() throws IOException {
        PosixQueue.create(name, 1, 8, true).close();

        assertThat(swept("mqueue " + name)).containsExactly("mqueue " + name);
        assertThat(isThere()).isFalse();
    }

    @Test
    void shouldPassOverQueuesThatWereNeverMade() throws IOException {
        assertThat(swept("msg " + key + "\nmqueue " + name)).isEmpty();
        assertThat(record).doesNotExist();
    }

    @Test
    void shouldRemoveWhatALedgerNamesWhenItIsClosed() {
        try (Ledger ledger = Ledger.open()) {
            ledger.willMakeQueue(key);
            SysVQueue.create(key);
            ledger.willMakeQueue(name);
            PosixQueue.create(name, 1, 8, true).close();
        }
        assertThat(SysVQueue.find(key)).isEqualTo(-1);
        assertThat(isThere()).isFalse();
    }
}
