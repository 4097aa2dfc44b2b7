package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionTest {
    @TempDir
    Path folder;

    private static String revision(String commit, String dirty) {
        Properties git = new Properties();
        if (commit != null) {
            git.setProperty("git.commit.id.abbrev", commit);
            git.setProperty("git.dirty", dirty);
        }
        return Version.revision(git, () -> "1a2b3c4d");
    }

    @Test
    void shouldTellBuildsApartThatTheirRevisionDoesNot() {
        assertThat(revision("0123abc", "false")).isEqualTo("0123abc");
        assertThat(revision("0123abc", "true")).isEqualTo("0123abc-dirty.1a2b3c4d");
        assertThat(revision(null, null)).isEqualTo("unknown.1a2b3c4d");
    }

    @Test
    void shouldNotTakeADigestOfACleanBuild() {
        Properties git = new Properties();
        git.setProperty("git.commit.id.abbrev", "0123abc");
        git.setProperty("git.dirty", "false");

        assertThat(Version.revision(git, () -> {
                    throw new IllegalStateException();
                }))
                .isEqualTo("0123abc");
    }

    @Test
    void shouldDigestNamesAndContentsOfClasses() throws IOException {
        Path one = Files.writeString(folder.resolve("A.class"), "a");
        String before = BuildDigest.of(folder);
        Files.setLastModifiedTime(one, FileTime.fromMillis(0));

        assertThat(before).matches("[0-9a-f]{8}").isEqualTo(BuildDigest.of(folder));
        Files.writeString(one, "b");
        assertThat(BuildDigest.of(folder)).isNotEqualTo(before);
        assertThat(BuildDigest.own()).matches("[0-9a-f]{8}");
    }

    @Test
    void shouldDigestNamesAndContentsOfAJar() throws IOException {
        String before = BuildDigest.of(jar("one.jar", 0, "a"));

        assertThat(BuildDigest.of(jar("again.jar", 1_000_000_000_000L, "a"))).isEqualTo(before);
        assertThat(BuildDigest.of(jar("other.jar", 0, "b"))).isNotEqualTo(before);
    }

    private Path jar(String name, long time, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("A.class");
            entry.setTime(time);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
