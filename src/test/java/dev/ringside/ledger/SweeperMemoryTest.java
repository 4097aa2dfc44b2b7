package dev.ringside.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.posix.Fd;
import dev.ringside.posix.Mman;
import dev.ringside.posix.PosixShm;
import dev.ringside.procfs.Host;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shared memory that a dead process left as a file: removed by its record, and nothing beside it. */
class SweeperMemoryTest {

    @TempDir
    Path elsewhere;

    private static List<String> swept(String line) throws IOException {
        Path record = PrivateFolder.locate().resolve("ringside-test-" + Ledger.randomName() + Ledger.SUFFIX);
        Files.writeString(
                record, "owner 1@1\nboot " + Host.bootId() + "\nipc " + Ledger.ipcNamespace() + "\n" + line + "\n");
        List<String> removed = new ArrayList<>();
        Sweeper.sweep(record, removed);
        assertThat(record).doesNotExist();
        return removed;
    }

    @Test
    void shouldRemoveAPosixObject() throws IOException {
        String name = "/ringside-" + Ledger.randomName();
        String other = name + "x";
        for (String each : List.of(name, other)) {
            Mman.closeFd(PosixShm.open(each, PosixShm.O_RDWR | PosixShm.O_CREAT | PosixShm.O_EXCL));
        }
        try {
            assertThat(swept("posix " + name)).containsExactly("posix " + name);
            assertThat(swept("posix " + name)).as("gone already").isEmpty();
            assertThat(Path.of("/dev/shm" + name)).doesNotExist();
            assertThat(Path.of("/dev/shm" + other)).exists();
        } finally {
            PosixShm.unlink(other);
        }
    }

    @Test
    void shouldRemoveAFileOnTmpfsAndTheFolderWithItsLast() throws IOException {
        String name = "ring-" + Ledger.randomName();
        Path folder = PrivateFolder.inMemory();
        Path other = folder.resolve(name + "x");
        Mman.closeFd(Fd.create(folder.resolve(name).toString()));
        Mman.closeFd(Fd.create(other.toString()));

        assertThat(swept("tmpfs " + name)).containsExactly("tmpfs " + name);
        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(other).exists();

        swept("tmpfs " + other.getFileName());
        assertThat(other).doesNotExist();
    }

    @Test
    void shouldRemoveAFileOnHugetlbfsByItsName() throws IOException {
        Path file = Files.createFile(elsewhere.resolve("ringside-" + Ledger.randomName()));
        Path other = Files.createFile(elsewhere.resolve("ringside-of-somebody-else"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("ringside-" + Ledger.randomName()), other);

        assertThat(swept(hugetlbfs(file))).containsExactly(hugetlbfs(file));
        assertThat(swept(hugetlbfs(other))).isEmpty();
        assertThat(swept(hugetlbfs(link))).isEmpty();
        assertThat(swept(hugetlbfs(elsewhere.resolve("gone").resolve(file.getFileName()))))
                .as("on a mount that is no more")
                .isEmpty();
        assertThat(file).doesNotExist();
        assertThat(other).exists();
        assertThat(link).exists();
    }

    private static String hugetlbfs(Path path) {
        return "hugetlbfs " + URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }
}
