package dev.ringside.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.posix.LibC;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFolderTest {
    private static final int UID = LibC.geteuid();

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("ringside-" + UID);
    }

    private static void setMode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    @Test
    void shouldBeMadeClosedToOthers() throws IOException {
        assertThat(PrivateFolder.checked(folder, UID)).isEqualTo(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void shouldBeTakenAsItIsWhenItIsOurs() throws IOException {
        PrivateFolder.checked(folder, UID);
        Files.createFile(folder.resolve("kept"));

        assertThat(PrivateFolder.checked(folder, UID).resolve("kept")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-xr-x", "rwx-----x", "rwxrwx---", "r-x------"})
    void shouldRefuseAnotherMode(String mode) throws IOException {
        Files.createDirectory(folder);
        setMode(folder, mode);

        assertThatThrownBy(() -> PrivateFolder.checked(folder, UID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("\\Q" + folder + "\\E must be a folder of uid " + UID
                        + " with mode 700, found a folder of uid " + UID + " with mode [0-7]{3}; remove it");
    }

    @Test
    void shouldSayWhichModeItFound() throws IOException {
        Files.createDirectory(folder);
        setMode(folder, "rwxr-xr-x");

        assertThatThrownBy(() -> PrivateFolder.checked(folder, UID)).hasMessageContaining("with mode 755; remove it");
    }

    @Test
    void shouldRefuseALinkToAFolder() throws IOException {
        Path real = PrivateFolder.checked(parent.resolve("real"), UID);
        Files.createSymbolicLink(folder, real);

        assertThatThrownBy(() -> PrivateFolder.checked(folder, UID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("found no folder of uid " + UID);
    }

    @Test
    void shouldRefuseALinkToNothing() throws IOException {
        Files.createSymbolicLink(folder, parent.resolve("nothing"));

        assertThatThrownBy(() -> PrivateFolder.checked(folder, UID)).isInstanceOf(IllegalStateException.class);
        assertThat(parent.resolve("nothing")).doesNotExist();
    }

    @Test
    void shouldRefuseAFile() throws IOException {
        Files.createFile(folder);
        setMode(folder, "rwx------");

        assertThatThrownBy(() -> PrivateFolder.checked(folder, UID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("found no folder");
    }

    @Test
    void shouldRefuseAFolderOfAnotherUser() {
        PrivateFolder.checked(folder, UID);

        assertThatThrownBy(() -> PrivateFolder.checked(folder, UID + 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "must be a folder of uid " + (UID + 1) + " with mode 700, found a folder of uid " + UID);
    }

    @Test
    void shouldSayWhereItCouldNotBeMade() {
        assertThatThrownBy(() -> PrivateFolder.checked(parent.resolve("missing/folder"), UID))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("making " + parent.resolve("missing/folder") + " failed: ");
    }

    @Test
    void shouldNameAFileDirectlyInside() {
        assertThat(PrivateFolder.inside(parent, "tmp-0123.ring")).isEqualTo(parent.resolve("tmp-0123.ring"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "/etc", "a/b", "../a", "a b", "a\tb", "a\nb"})
    void shouldRefuseANameThatLeadsElsewhere(String name) {
        assertThatThrownBy(() -> PrivateFolder.inside(parent, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the name of one file: \"" + name + '"');
    }
}
